-- 0 rows: it has ended otherwise, or the number n of the escalation is another attempt, told by its key. What was given up for lost while
-- the end waited for the database is closed all the same; what a person has settled is not. Behind coalesce, because H2 would else go through
-- all calls under way by the index on outcome, for each of them.
update attempt set closed_at = ?, outcome = ?, reason = ?, vendor_reference = ?, position = ?, wait_seconds = ?, retry_seconds = ?,
    opens_at = ?, status = ?, millis = ?, kept = ?, said = coalesce(?, said)
where escalation = ? and n = ? and "key" = ? and coalesce(outcome, '') in ('calling', 'unconfirmed')
