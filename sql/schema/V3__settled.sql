-- When nobody knew how an attempt ended and a person told it.
alter table attempt add column settled_at timestamp(3) with time zone;
alter table attempt add column settled_by varchar(100);
alter table attempt add column settled_why bytea; -- encrypted: it may quote anything
