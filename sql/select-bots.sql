-- Every bot, for the registry in memory.
select name, document, at, secrets from bot order by name
