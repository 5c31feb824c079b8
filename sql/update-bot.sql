update bot set document = :#document, at = :#at, changes = changes + 1 where name = :#name
