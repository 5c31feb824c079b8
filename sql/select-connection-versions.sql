-- All versions of one connection, newest first.
select name, version, mapping, origin, document, secrets, at from connection_version where name = :#name order by version desc
