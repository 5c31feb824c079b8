-- At most some at a time, so that nobody waits long for the locks.
delete from claim where "key" in (select "key" from claim where expires < :#now order by expires limit :#limit)
