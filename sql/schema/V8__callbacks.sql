-- What a bot was last told of an attempt: a callback is due when the attempt's own row says otherwise. Only bots with a callback address have rows.
create table callback (
    escalation varchar(40) not null,
    n          integer     not null,
    bot        varchar(40) not null,
    told       varchar(20) not null,               -- 'pending', or an outcome
    at         timestamp(3) with time zone not null,
    due        timestamp(3) with time zone not null, -- nothing is sent before
    tries      integer     not null,               -- sendings of what is due now
    primary key (escalation, n)
);

-- What a bot's callbacks are signed with.
create table callback_secret (
    id     varchar(40) primary key,
    bot    varchar(40) not null references bot (name),
    secret bytea       not null,                   -- encrypted, bound to bot and id
    at     timestamp(3) with time zone not null
);

-- The address answered 410: nothing more is sent until the bot is changed.
alter table bot add column callback_gone boolean not null default false;
