-- 0 rows: another caller makes this attempt. Leases go by the database's clock, which replicas share.
insert into attempt (escalation, n, "key", at, closed_at, phone_masked, phone_hash, outcome, reason, retry_seconds, opens_at,
    mapping, mapping_digest, connection_version, owner, lease_until, said)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, current_timestamp + interval '15' second, ?) on conflict do nothing
