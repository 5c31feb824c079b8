-- The dialect is the common part of PostgreSQL 14 and H2 2.3 in PostgreSQL mode. "key" is quoted because H2 reserves it.

-- One wish to be called, from one conversation. `id` is ordered by time, so that lists page by it.
create table escalation (
    id              varchar(40)  primary key,
    at              timestamp(3) with time zone not null,
    bot             varchar(40)  not null,
    bot_name        varchar(200) not null,
    connection      varchar(40)  not null,
    channel         varchar(20)  not null,
    conversation_id varchar(400),           -- where it may be a phone number, its last characters and a keyed hash
    reference       varchar(8)   not null,
    linked          varchar(40),            -- the first escalation of the conversation, when this one came of asking for another number
    links           integer      not null,  -- how many numbers that were accepted have been corrected so far, here included
    language        varchar(40),
    country         varchar(8),
    attempts        integer      not null,  -- number of the last attempt, from 1
    test            boolean      not null
);
create index escalation_bot on escalation (bot, id);
create index escalation_connection on escalation (connection, id);

-- One number tried. `outcome` is 'calling' while the vendor is asked, then a word of the closed list.
create table attempt (
    escalation         varchar(40)  not null, -- no foreign key: H2 adds an index of its own for it, paid at every claim
    n                  integer      not null,
    "key"              varchar(36)  not null,  -- a UUID, the same for every sending of this attempt
    at                 timestamp(3) with time zone not null,
    closed_at          timestamp(3) with time zone,
    phone_masked       varchar(40),
    phone_hash         varchar(64),
    outcome            varchar(20)  not null,
    reason             varchar(40)  not null,
    vendor_reference   varchar(200),
    position           integer,
    wait_seconds       bigint,
    retry_seconds      bigint,
    opens_at           timestamp(3) with time zone,
    status             integer,                -- HTTP status of the vendor
    millis             bigint,                 -- from the first byte sent to the vendor to its last
    mapping            varchar(80),
    mapping_digest     varchar(64),
    connection_version integer,
    owner              varchar(40),            -- the process that calls; its lease is renewed while it lives
    lease_until        timestamp(3) with time zone,
    kept               varchar,                -- JSON: ids of the vendor for its `status` and `cancel` calls
    said               bytea,                  -- encrypted: all that the visitor said, and the vendor's texts
    primary key (escalation, n)
);
create index attempt_outcome on attempt (outcome, escalation);

-- Who may call now: one row for an identity (request key, conversation, number) and one for a number that is being called.
create table claim (
    "key"      varchar(200) primary key,
    escalation varchar(40)  not null,
    expires    timestamp(3) with time zone not null
);
create index claim_expires on claim (expires);

-- A brand's account at a vendor. The current version is the highest; versions never change.
create table connection (
    name    varchar(40) primary key,
    paused  boolean     not null,
    at      timestamp(3) with time zone not null,
    changes bigint      not null           -- counts pauses and resumes, so that replicas notice
);
create table connection_version (
    name     varchar(40) not null references connection (name),
    version  integer     not null,
    mapping  varchar(80) not null,
    origin   varchar(400),
    document varchar     not null,         -- JSON: values, limits, hours, messages
    secrets  bytea,                        -- encrypted, bound to name and version
    at       timestamp(3) with time zone not null,
    primary key (name, version)
);

-- One caller and its keys, of which only the hash is known.
create table bot (
    name     varchar(40) primary key,
    document varchar     not null,
    at       timestamp(3) with time zone not null,
    changes  bigint      not null
);
create table bot_key (
    id   varchar(40) primary key,
    bot  varchar(40) not null references bot (name),
    hash varchar(64) not null unique,
    at   timestamp(3) with time zone not null
);

-- One row: the keys of this database, wrapped by the master key.
create table vault (
    id          integer     primary key,
    keyset      bytea       not null,
    hash_key    bytea       not null,
    fingerprint varchar(32) not null       -- of the master key
);
