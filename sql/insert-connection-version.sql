-- 0 rows: that version exists, somebody else was faster.
insert into connection_version (name, version, mapping, origin, document, secrets, at)
values (:#name, :#version, :#mapping, :#origin, :#document, :#secrets, :#at) on conflict do nothing
