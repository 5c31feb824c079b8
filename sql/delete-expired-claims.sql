-- What has expired of one page of claims.
delete from claim where "key" > :#after and "key" <= :#upto and expires < :#now
