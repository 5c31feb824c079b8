-- The name of a connection; whether it is new is decided by the insert of its first version.
insert into connection (name, paused, at, changes) values (:#name, false, :#at, 0) on conflict do nothing
