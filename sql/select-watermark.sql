-- The one row.
select turn, lost_until, ended from watermark where id = 1
