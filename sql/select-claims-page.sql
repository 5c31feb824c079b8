-- Where the page of claims ends that begins behind a key, and where all pages end; the first is null on the last page. By key, because an
-- index on `expires` would be paid for by every call.
select (select "key" from claim where "key" > :#after order by "key" offset :#page rows fetch next 1 row only) as upto,
    (select max("key") from claim) as utmost
