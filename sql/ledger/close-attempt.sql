-- 0 rows: it is not calling any more.
update attempt set closed_at = ?, outcome = ?, reason = ?, vendor_reference = ?, position = ?, wait_seconds = ?, retry_seconds = ?,
    opens_at = ?, status = ?, millis = ?, kept = ?, said = coalesce(?, said)
where escalation = ? and n = ? and outcome = 'calling'
