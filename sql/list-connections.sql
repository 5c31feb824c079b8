-- A page of connections by name, each in its current version.
select c.name, v.version, c.paused, v.mapping, v.origin, v.document, v.secrets, v.at
from connection c
join (select name, max(version) as version from connection_version where name > :#after group by name order by name limit :#limit) page
    on page.name = c.name
join connection_version v on v.name = c.name and v.version = page.version
order by c.name
