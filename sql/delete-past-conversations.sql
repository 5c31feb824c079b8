-- At most some at a time, so that nobody waits long for the locks.
delete from conversation where id in (
    select id from conversation where updated_at < current_timestamp - interval '1' day order by updated_at limit 1000)
