-- Expired claims are found page by page instead: this index was an eighth of what a call costs the database.
drop index claim_expires;
