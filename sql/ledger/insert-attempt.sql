-- 0 rows: another caller makes this attempt.
insert into attempt (escalation, n, "key", at, closed_at, phone_masked, phone_hash, outcome, reason, mapping, mapping_digest, connection_version, owner, lease_until, said)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
