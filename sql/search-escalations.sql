-- As list-escalations, but only what carries the text: a reference, vendor reference, conversation or escalation id, a connection, or the
-- beginning of a word of the caller's or the bot's name. word is the text in lower case with %, _ and ! escaped by !, and a % at its end.
-- Reads the log until the page is full; find-escalations is faster for the exact ones.
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
  and (cast(:#outcome as varchar) is null or a.outcome = :#outcome)
  and (e.id in (
        select id from escalation where reference = :#q
        union select id from escalation where conversation_id = :#conversation
        union select id from escalation where id = :#q
        union select escalation from attempt where vendor_reference = :#q)
    or e.connection = :#q
    or lower(e.bot_name) like :#word escape '!'
    or lower(e.bot_name) like '% ' || :#word escape '!'
    or lower(e.bot_name) like '%-' || :#word escape '!'
    or e.bot like :#word escape '!'
    or e.bot like '%-' || :#word escape '!')
order by e.id desc
limit :#limit
