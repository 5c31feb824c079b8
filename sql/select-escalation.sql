-- One escalation with its last attempt.
select
    e.id, e.at, e.bot, e.bot_name, e.connection, e.channel, e.conversation_id, e.reference, e.linked, e.links, e.language, e.country,
    e.attempts, e.test,
    a.n, a."key" as attempt_key, a.at as attempt_at, a.closed_at, a.phone_masked, a.phone_hash, a.outcome, a.reason, a.vendor_reference,
    a.position, a.wait_seconds, a.retry_seconds, a.opens_at, a.status, a.millis, a.mapping, a.mapping_digest, a.connection_version,
    a.kept, a.said, a.settled_at, a.tries, a.try_at
from escalation e
join attempt a on a.escalation = e.id and a.n = e.attempts
where e.id = :#id
