-- Every key's hash, for the registry in memory.
select id, bot, hash, at from bot_key order by bot, id
