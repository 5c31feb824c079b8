-- 0 rows: the hour's calls are made, or the hour has no row yet. 1 bot, 2 hour, 3 most
update bot_hour set calls = calls + 1 where bot = ? and begins = ? and calls < ?
