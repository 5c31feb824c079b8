-- Hours in which nobody calls any more.
delete from bot_hour where begins < current_timestamp - interval '1' day
