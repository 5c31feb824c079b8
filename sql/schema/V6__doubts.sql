-- An attempt whose end nobody knows: how often the gateway has tried to find out, and when it tries again. Tried, and no time: a person settles it.
alter table attempt add column tries integer not null default 0;
alter table attempt add column try_at timestamp(3) with time zone;
