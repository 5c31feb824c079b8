-- Counts one turn.
update watermark set turn = turn + 1 where id = 1
