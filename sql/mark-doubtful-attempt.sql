-- Counts a try, and says when the next one follows if nobody hears of this one again.
update attempt set tries = :#tries, try_at = :#next where escalation = :#id and n = :#n and outcome = 'unconfirmed'
