-- Some attempts whose end nobody knows and about which the vendor may be asked now; whoever gets them here has them until the transaction ends.
-- A paused connection is left in peace; what was never sent (test numbers, unknown since a restore) there is nothing to ask about.
select a.escalation, a.n, a.tries
from attempt a
where a.outcome = 'unconfirmed' and a.escalation >= :#since and (a.tries = 0 or a.try_at <= :#now)
  and exists (
    select 1 from escalation e join connection c on c.name = e.connection
    where e.id = a.escalation and not e.test and not c.paused)
order by a.escalation, a.n
limit :#limit
for update skip locked
