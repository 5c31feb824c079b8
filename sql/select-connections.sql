-- The current version of every connection, for the registry in memory.
select c.name, v.version, c.paused, v.mapping, v.origin, v.document, v.secrets, v.at
from connection c
join (select name, max(version) as version from connection_version group by name) current_version on current_version.name = c.name
join connection_version v on v.name = c.name and v.version = current_version.version
order by c.name
