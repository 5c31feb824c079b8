-- Tokens that a vendor replaces: the next refresh token is stored among the secrets of its version, all else of a version never changes.
alter table connection_version add column token bytea;          -- encrypted, bound to name and version: the access token that all gateways share
alter table connection_version add column renewals bigint not null default 0; -- how often the tokens were replaced
alter table connection_version add column renewing_until timestamp(3) with time zone; -- until then one gateway alone may ask the vendor
