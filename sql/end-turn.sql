-- 0 rows: the turn had lasted too long, and somebody else has taken it.
update conversation set said = :#said, updated_at = :#now, turn_until = null, version = version + 1
where id = :#id and version = :#version
