-- The vendor has taken the call back: what was accepted is kept as it was, with the reason.
update attempt set reason = 'cancelled' where escalation = :#id and n = :#n and outcome in ('accepted', 'unconfirmed')
