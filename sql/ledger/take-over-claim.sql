-- Takes a key whose time is over, or from one named holder. 1 escalation, 2 expires, 3 key, 4 now, 5 holder
update claim set escalation = ?, expires = ? where "key" = ? and (expires <= ? or escalation = ?)
