-- One version of one connection.
select name, version, mapping, origin, document, secrets, at from connection_version where name = :#name and version = :#version
