-- How many findings a revision could not make again, because the outside service did not answer: they stand.
ALTER TABLE revision ADD COLUMN silent BIGINT NOT NULL DEFAULT 0;
