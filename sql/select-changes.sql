-- One row that differs whenever a connection, bot or key was changed; replicas compare it to notice.
select
    (select count(*) from connection_version) as versions,
    (select coalesce(sum(changes), 0) from connection) as pauses,
    (select count(*) from bot) as bots,
    (select coalesce(sum(changes), 0) from bot) as bot_changes,
    (select count(*) from bot_key) as bot_keys,
    (select coalesce(max(id), '') from bot_key) as last_key
