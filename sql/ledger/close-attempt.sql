-- 0 rows: it is not calling any more, or the number n of the escalation is another attempt, told by its key.
update attempt set closed_at = ?, outcome = ?, reason = ?, vendor_reference = ?, position = ?, wait_seconds = ?, retry_seconds = ?,
    opens_at = ?, status = ?, millis = ?, kept = ?, said = coalesce(?, said)
where escalation = ? and n = ? and "key" = ? and outcome = 'calling'
