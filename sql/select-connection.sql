-- The current version of one connection.
select c.name, v.version, c.paused, v.mapping, v.origin, v.document, v.secrets, v.at, v.renewals
from connection c
join connection_version v on v.name = c.name
where c.name = :#name
order by v.version desc
limit 1
