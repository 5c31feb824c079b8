-- Counts a further attempt. 1 n, 2 escalation, 3 n
update escalation set attempts = ? where id = ? and attempts < ?
