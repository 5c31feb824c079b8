-- 0 rows: the name is taken.
insert into bot (name, document, at, changes) values (:#name, :#document, :#at, 0) on conflict do nothing
