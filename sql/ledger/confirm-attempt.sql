-- 1 row: the attempt is this caller's own, from a commit whose answer was lost. 1 lease_until, 2 escalation, 3 n, 4 key
update attempt set lease_until = ? where escalation = ? and n = ? and "key" = ?
