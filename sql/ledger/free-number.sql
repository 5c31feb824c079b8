-- Lets go of a number that nobody will call: its guard and its place among the day's calls. 1 keys, 2 escalation
delete from claim where "key" = any (?) and escalation = ?
