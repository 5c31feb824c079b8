-- 0 rows: no such key, or the bot's last one.
delete from bot_key
where bot = :#name and id = :#id and exists (select 1 from bot_key other where other.bot = :#name and other.id <> :#id)
