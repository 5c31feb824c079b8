-- The address wants nothing more.
update bot set callback_gone = true where name = :#bot
