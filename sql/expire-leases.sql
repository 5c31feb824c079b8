-- What a dead process left: nobody knows whether the vendor took it.
update attempt set outcome = 'unconfirmed', reason = '', closed_at = :#now
where (escalation, n) in (
    select escalation, n from attempt where outcome = 'calling' and lease_until < :#now order by escalation, n for update skip locked)
