-- What the log is searched by. PostgreSQL alone has these: H2 writes a whole page for a random entry at every commit, which cost half of all
-- escalations a second; it reads the log instead, about 2 s a million rows.
create index escalation_conversation on escalation (conversation_id);
create index escalation_reference on escalation (reference);
create index attempt_phone on attempt (phone_hash);
create index attempt_vendor_reference on attempt (vendor_reference);
