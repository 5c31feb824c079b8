-- Pauses or resumes one.
update connection set paused = :#paused, paused_with_all = false, changes = changes + 1 where name = :#name
