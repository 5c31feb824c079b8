-- Secrets that are left out stay.
update bot set document = :#document, at = :#at, changes = changes + 1, secrets = coalesce(cast(:#secrets as bytea), secrets)
where name = :#name
