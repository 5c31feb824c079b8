-- A person found out how it ended. 0 rows: it is not unconfirmed, or not any more, or the gateway has begun to find out itself meanwhile.
update attempt set outcome = :#outcome, reason = 'settled', settled_at = :#at, settled_by = :#by, settled_why = :#why
where escalation = :#id and n = :#n and tries = :#tries and outcome = 'unconfirmed'
