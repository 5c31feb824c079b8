-- The calls of a bot in one hour; only bots whose calls are limited have rows.
create table bot_hour (
    bot    varchar(40) not null,
    begins timestamp(3) with time zone not null,
    calls  integer not null,
    primary key (bot, begins)
);
