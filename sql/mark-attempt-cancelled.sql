-- The vendor has taken the call back: what was accepted is kept as it was, with the reason. Behind coalesce, so that H2 does not read all accepted calls.
update attempt set reason = 'cancelled' where escalation = :#id and n = :#n and coalesce(outcome, '') in ('accepted', 'unconfirmed')
