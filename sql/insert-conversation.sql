-- 0 rows: there is one.
insert into conversation (id, bot, version, created_at, updated_at) values (:#id, :#bot, 0, :#now, :#now) on conflict do nothing
