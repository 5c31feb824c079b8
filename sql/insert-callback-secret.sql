-- The secret itself is shown once.
insert into callback_secret (id, bot, secret, at) values (:#id, :#bot, :#secret, :#at)
