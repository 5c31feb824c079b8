-- A page of the log, newest first, each escalation with its last attempt. Any filter may be null.
-- One outcome: list-escalations-by-outcome.
-- since and before are ids (store.Ids.time, FIRST, LAST, or the last id of the page before): ids sort by time.
select
    e.id, e.at, e.bot, e.bot_name, e.connection, e.channel, e.conversation_id, e.reference, e.linked, e.links, e.language, e.country,
    e.attempts, e.test,
    a.n, a."key" as attempt_key, a.at as attempt_at, a.closed_at, a.phone_masked, a.phone_hash, a.outcome, a.reason, a.vendor_reference,
    a.position, a.wait_seconds, a.retry_seconds, a.opens_at, a.status, a.millis, a.mapping, a.mapping_digest, a.connection_version
from escalation e
join attempt a on a.escalation = e.id and a.n = e.attempts
where e.id >= :#since and e.id < :#before
  and (cast(:#bot as varchar) is null or e.bot = :#bot or e.bot_name = :#bot)
  and (cast(:#own as varchar) is null or e.bot = :#own)
  and (cast(:#connection as varchar) is null or e.connection = :#connection)
  and (cast(:#channel as varchar) is null or e.channel = :#channel)
order by e.id desc
limit :#limit
