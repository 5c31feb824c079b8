-- What nothing more will come of: the end is told, another attempt has begun, the address is gone, or nobody has settled it in all that time.
delete from callback where told not in ('pending', 'unconfirmed') or at < :#oldest
    or exists (select 1 from escalation e where e.id = callback.escalation and e.attempts > callback.n)
    or exists (select 1 from bot b where b.name = callback.bot and b.callback_gone)
