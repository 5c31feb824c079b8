-- 0 rows: the name is taken.
insert into bot (name, document, at, changes, secrets) values (:#name, :#document, :#at, 0, cast(:#secrets as bytea)) on conflict do nothing
