-- Who voted how, where it is known: a line a member, the word and the name. An official's vote is public.
ALTER TABLE ordinance_action ADD COLUMN member_votes TEXT NULL;
