-- The vendor gave nothing: whoever needs the token may ask again.
update connection_version set renewing_until = null where name = :#name and version = :#version and renewals = :#renewals
