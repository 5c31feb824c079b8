-- Pauses or resumes.
update connection set paused = :#paused, changes = changes + 1 where name = :#name
