-- Nothing more is tried: a person settles it. 0 rows: its end is known meanwhile.
update attempt set try_at = null where escalation = :#id and n = :#n and outcome = 'unconfirmed'
