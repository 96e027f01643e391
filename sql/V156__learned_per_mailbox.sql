-- A learned subject also tells the ordinance, for letters to the same mailbox; what it filed is unfiled when the rule is taken away.
ALTER TABLE subject_rule ADD COLUMN mailbox VARCHAR(254) NOT NULL DEFAULT '';   -- in lower case; '': they came otherwise
ALTER TABLE suggestion ADD COLUMN by_subject BOOLEAN NOT NULL DEFAULT FALSE;    -- the ordinance too was learned, not named
