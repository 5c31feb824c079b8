-- Rows that are being closed now are left out: waiting for them could be waiting in a circle.
update attempt set lease_until = :#until
where (escalation, n) in (
    select escalation, n from attempt where outcome = 'calling' and owner = :#owner order by escalation, n for update skip locked)
