-- The escalation that a request means, with one attempt: the bot's own of the given id, for a day, else the one that holds the claim.
-- Claims whose time is over mean nobody, also while they wait for being deleted.
-- Where its number was corrected, the last correction stands for it, unless `corrections` is empty; the attempt is the last one, unless n says
-- which. `asked` counts the attempts that ended by asking the visitor for something. What was refused since a call was arranged stands `beside`.
select
    e.id, e.at, e.bot, e.bot_name, e.connection, e.channel, e.conversation_id, e.reference, e.linked, e.links, e.language, e.country,
    e.attempts, e.test,
    a.n, a."key" as attempt_key, a.at as attempt_at, a.closed_at, a.phone_masked, a.phone_hash, a.outcome, a.reason, a.vendor_reference,
    a.position, a.wait_seconds, a.retry_seconds, a.opens_at, a.status, a.millis, a.mapping, a.mapping_digest, a.connection_version,
    a.kept, a.said,
    (select count(*) from attempt p where p.escalation = e.id
        and p.outcome in ('missing-number', 'invalid-number', 'number-not-allowed', 'invalid-time', 'consent-required')) as asked,
    beside.id as beside, beside.reference as beside_reference, beside.attempts as beside_attempts,
    (select count(*) from attempt p where p.escalation = beside.id
        and p.outcome in ('missing-number', 'invalid-number', 'number-not-allowed', 'invalid-time', 'consent-required')) as beside_asked
from (select coalesce(
        (select o.id from escalation o where o.id = :#id and o.bot = :#bot and o.connection = :#connection and o.at > :#since),
        (select c.escalation from claim c where c."key" = :#key and c.expires > :#now)) as id) named
join escalation meant on meant.id = named.id
left join claim correction on correction."key" = :#corrections || coalesce(meant.linked, meant.id) and correction.expires > :#now
join escalation e on e.id = coalesce(correction.escalation, case when :#corrections = '' then null else meant.linked end, meant.id)
left join claim refused on refused."key" = 'refused:' || coalesce(meant.linked, meant.id) and refused.expires > :#now
left join escalation beside on beside.id = refused.escalation
join attempt a on a.escalation = e.id and a.n = coalesce(cast(:#n as integer), e.attempts)
