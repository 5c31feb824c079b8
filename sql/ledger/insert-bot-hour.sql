-- The first call of an hour makes its row. 1 bot, 2 hour
insert into bot_hour (bot, begins, calls) values (?, ?, 0) on conflict do nothing
