-- Takes a key that nobody has. 1 key, 2 escalation, 3 expires
insert into claim ("key", escalation, expires) values (?, ?, ?) on conflict do nothing
