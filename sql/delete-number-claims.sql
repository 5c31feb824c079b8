-- Lets go of a number whose call was taken back, as guard and as identity.
delete from claim where "key" in (:#guard, :#identity) and escalation = :#id
