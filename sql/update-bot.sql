-- Secrets that are left out stay. Whatever became of its callback address before, this one is tried.
update bot set document = :#document, at = :#at, changes = changes + 1, callback_gone = false,
    secrets = coalesce(cast(:#secrets as bytea), secrets)
where name = :#name
