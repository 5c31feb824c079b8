-- Most calls end before their lease needs renewing: a row that has long to live is left alone, and with it its lock.
-- Rows older than any call can last have lost their closing: their lease runs out, and they are settled like a dead process's.
-- Plainly: PostgreSQL goes through the index on (outcome, escalation), in the order in which the ledger closes rows. With an inner query
-- "for update skip locked" H2 locks all its rows again for each row (1,000 rows took 37 s).
update attempt set lease_until = current_timestamp + interval '15' second
where outcome = 'calling' and owner = :#owner and at > :#oldest and lease_until < current_timestamp + interval '10' second
