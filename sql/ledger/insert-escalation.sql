-- Again after a commit whose answer was lost it changes nothing.
insert into escalation (id, at, bot, bot_name, connection, channel, conversation_id, reference, linked, links, language, country, attempts, test)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
