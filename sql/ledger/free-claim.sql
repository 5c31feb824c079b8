-- Lets go of a number that nobody will call. 1 key, 2 escalation
delete from claim where "key" = ? and escalation = ?
