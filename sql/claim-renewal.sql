-- 1 row: this gateway may ask the vendor. 0: another one does, the tokens are others by now, or the version is not the current one.
update connection_version set renewing_until = :#until
where name = :#name and version = :#version and renewals = :#renewals and (renewing_until is null or renewing_until < :#now)
    and not exists (select 1 from connection_version newer where newer.name = :#name and newer.version > :#version)
