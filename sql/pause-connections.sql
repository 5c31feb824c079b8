-- Pauses every connection that is not paused, or resumes those that were paused that way: one that somebody paused by its name stays paused.
update connection set paused = :#paused, paused_with_all = :#paused, changes = changes + 1
where paused <> :#paused and paused_with_all <> :#paused
