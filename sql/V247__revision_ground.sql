-- The ground (outlines, register) that a revision read: on other ground it reads anew, and what it showed cannot be applied. -1: from before this was kept.
ALTER TABLE revision ADD COLUMN ground BIGINT NOT NULL DEFAULT -1;
