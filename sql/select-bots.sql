-- Every bot, for the registry in memory.
select name, document, at from bot order by name
