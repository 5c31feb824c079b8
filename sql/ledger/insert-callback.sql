-- Until its bot has heard more, it was told that the attempt is pending.
insert into callback (escalation, n, bot, told, at, due, tries) values (?, ?, ?, 'pending', ?, ?, 0) on conflict do nothing
