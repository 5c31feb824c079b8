-- What a dead process left: nobody knows whether the vendor took it. Of replicas that do this at once, one changes the row.
update attempt set outcome = 'unconfirmed', reason = '', closed_at = current_timestamp
where outcome = 'calling' and lease_until < current_timestamp
