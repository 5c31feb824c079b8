-- Its bot knows that outcome; should another come of the attempt, its tries begin anew.
update callback set told = :#outcome, tries = 0, due = :#now where escalation = :#id and n = :#n
