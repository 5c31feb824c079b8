-- Callbacks to send now. Of one bot few at a time, so that one whose address hangs keeps no other waiting.
select due.escalation, due.n, due.bot, due.tries, due.outcome
from (
    select c.escalation, c.n, c.bot, c.tries, a.outcome, row_number() over (partition by c.bot order by c.due) as place
    from callback c
    join attempt a on a.escalation = c.escalation and a.n = c.n
    where c.due <= :#now and a.outcome <> 'calling' and a.outcome <> c.told) due
where due.place <= 10
order by due.place
limit 100
