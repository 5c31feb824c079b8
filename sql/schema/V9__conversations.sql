-- One conversation of a bot that plays a scenario. Whoever counts `version` up while nobody else's turn lasts has the turn.
create table conversation (
    id         varchar(40) primary key,       -- keyed hash of the bot's name and the platform's id
    bot        varchar(40) not null,
    version    bigint      not null,
    turn_until timestamp(3) with time zone,   -- until then one delivery alone may answer
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    said       bytea                          -- encrypted: what was said so far, and the last replies
);
create index conversation_updated on conversation (updated_at);

-- What iAdvize says of a bot that was bound to a scenario there.
create table iadvize_bot (
    bot        varchar(40)  not null,
    operator   varchar(100) not null,
    document   varchar      not null,         -- JSON: language, distribution rules
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    primary key (bot, operator)
);

alter table bot add column secrets bytea;     -- encrypted, bound to the name: what the platform signs with
