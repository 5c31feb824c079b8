-- What the vendor gave instead. 0 rows: another gateway was faster.
update connection_version set secrets = :#secrets, token = :#token, renewals = :#renewals, renewing_until = null
where name = :#name and version = :#version and renewals = :#renewals - 1
