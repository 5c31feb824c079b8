-- What a bot's callbacks are signed with, the oldest first.
select id, bot, secret, at from callback_secret where bot = :#name order by id
