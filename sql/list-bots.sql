-- A page of bots by name, one row for each key, or one without.
select b.name, b.document, b.at, b.callback_gone, k.id as key_id, k.at as key_at
from (select name, document, at, callback_gone from bot where name > :#after order by name limit :#limit) b
left join bot_key k on k.bot = b.name
order by b.name, k.id
