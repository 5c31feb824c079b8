-- `id` sorts by time, so that a key added in place of a deleted one is noticed.
insert into bot_key (id, bot, hash, at) values (:#id, :#bot, :#hash, :#at)
