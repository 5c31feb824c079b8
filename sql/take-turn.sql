-- 1 row: the turn is taken; 0: somebody else's lasts.
update conversation set version = version + 1, turn_until = :#until
where id = :#id and (turn_until is null or turn_until < :#now)
