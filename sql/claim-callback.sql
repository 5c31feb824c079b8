-- Takes the next try; whoever dies over it has thereby arranged the one after. 0 rows: another gateway was faster, or the bot was told.
update callback set tries = :#tries + 1, due = :#next where escalation = :#id and n = :#n and tries = :#tries and told <> :#outcome
