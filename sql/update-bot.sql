-- Whatever became of its callback address before, this one is tried.
update bot set document = :#document, at = :#at, changes = changes + 1, callback_gone = false where name = :#name
