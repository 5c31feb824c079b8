-- Whether it was paused with all others, and not by its name: resuming all resumes just those.
alter table connection add column paused_with_all boolean not null default false;
