-- Books are written up in two passes: contacts, then people, each of whom is read once however often they wrote.
ALTER TABLE ledger_progress ADD COLUMN people_to BIGINT NOT NULL DEFAULT 0;   -- the last constituent whose statements are in the books
