-- At start on H2, which has one process: whatever another owner left calling is dead, its lease notwithstanding.
update attempt set outcome = 'unconfirmed', reason = '', closed_at = current_timestamp where outcome = 'calling' and owner <> :#owner
