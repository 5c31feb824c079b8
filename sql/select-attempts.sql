-- The attempts of one escalation in their order.
select n, "key" as attempt_key, at as attempt_at, closed_at, phone_masked, phone_hash, outcome, reason, vendor_reference, position, wait_seconds,
    retry_seconds, opens_at, status, millis, mapping, mapping_digest, connection_version, kept, said,
    settled_at, settled_by, settled_why
from attempt
where escalation = :#id
order by n
