-- The tokens of one version of a connection.
select name, version, secrets, token, renewals from connection_version where name = :#name and version = :#version
