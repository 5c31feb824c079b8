-- 1 row: the attempt is this caller's own, from a commit whose answer was lost. 1 escalation, 2 n, 3 key
update attempt set lease_until = current_timestamp + interval '15' second where escalation = ? and n = ? and "key" = ?
