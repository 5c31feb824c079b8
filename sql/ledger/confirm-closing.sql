-- 1 row: the attempt has ended that way already, in a commit whose answer was lost. 1 escalation, 2 n, 3 key, 4 outcome
update attempt set outcome = outcome where escalation = ? and n = ? and "key" = ? and coalesce(outcome, '') = ?
