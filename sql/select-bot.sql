-- One bot, one row for each key, or one without.
select b.name, b.document, b.at, b.callback_gone, k.id as key_id, k.at as key_at
from bot b
left join bot_key k on k.bot = b.name
where b.name = :#name
order by k.id
