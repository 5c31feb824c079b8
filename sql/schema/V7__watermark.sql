-- One row: counts up while gateways run, so that one which remembers a later turn knows that the database was set back. Until `lost_until`
-- calls may have been made that are not known here (null: it was never set back), unless a person has said that they matter no more.
create table watermark (
    id         integer primary key,
    turn       bigint  not null,
    lost_until timestamp(3) with time zone,
    ended      boolean not null
);
insert into watermark (id, turn, lost_until, ended) values (1, 0, null, false);
