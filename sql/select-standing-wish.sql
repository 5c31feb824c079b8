-- Until when no other call may take the place of this one: while its number is held for it. No row: it is not held, its visitor has corrected
-- the number meanwhile, or a restored database may have forgotten what became of it.
select held.expires
from claim held
where held."key" = :#guard and held.escalation = :#id
  and not exists (select 1 from claim correction where correction."key" = :#corrections and correction.escalation <> :#id)
  and not exists (select 1 from watermark where not ended and lost_until >= :#at)
