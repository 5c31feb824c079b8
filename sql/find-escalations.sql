-- As list-escalations, but only what is named exactly: by a reference, vendor reference, conversation or escalation id. PostgreSQL
-- reads it from indexes, fast however long the log is; when it finds nothing, search-escalations looks at the names too.
-- Joined, because H2 reads the whole range of ids when "in" and a range meet.
select
    e.id, e.at, e.bot, e.bot_name, e.connection, e.channel, e.conversation_id, e.reference, e.linked, e.links, e.language, e.country,
    e.attempts, e.test,
    a.n, a."key" as attempt_key, a.at as attempt_at, a.closed_at, a.phone_masked, a.phone_hash, a.outcome, a.reason, a.vendor_reference,
    a.position, a.wait_seconds, a.retry_seconds, a.opens_at, a.status, a.millis, a.mapping, a.mapping_digest, a.connection_version
from (
    select id from escalation where reference = :#q
    union select id from escalation where conversation_id = :#conversation
    union select id from escalation where id = :#q
    union select escalation from attempt where vendor_reference = :#q) found
join escalation e on e.id = found.id
join attempt a on a.escalation = e.id and a.n = e.attempts
where e.id >= :#since and e.id < :#before
  and (cast(:#bot as varchar) is null or e.bot = :#bot or e.bot_name = :#bot)
  and (cast(:#own as varchar) is null or e.bot = :#own)
  and (cast(:#connection as varchar) is null or e.connection = :#connection)
  and (cast(:#channel as varchar) is null or e.channel = :#channel)
  and (cast(:#outcome as varchar) is null or a.outcome = :#outcome)
order by e.id desc
limit :#limit
