-- Of one page of them.
delete from claim where "key" > :#after and "key" <= :#upto and expires < :#now
