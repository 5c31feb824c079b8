-- 0 rows: it was bound before.
insert into iadvize_bot (bot, operator, document, created_at, updated_at)
values (:#bot, :#operator, :#document, :#now, :#now) on conflict do nothing
