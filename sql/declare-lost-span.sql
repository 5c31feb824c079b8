-- Calls may have been made until then that are not known here. Said again of the same time, it stays as it was, ended or not.
update watermark set lost_until = :#until, ended = false where id = 1 and (lost_until is null or lost_until < :#until)
