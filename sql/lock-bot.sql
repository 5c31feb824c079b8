-- Whoever changes a bot's keys goes one after the other, until the transaction ends.
select name from bot where name = :#name for update
