-- When the first of a number's places is free again. 1 keys
select min(expires) as free from claim where "key" = any (?)
