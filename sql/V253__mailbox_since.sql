-- What was in a mailbox before it was set up is left alone also where its server numbers its messages anew.
ALTER TABLE mailbox ADD COLUMN since DATETIME(6) NULL,                 -- what the server received before is left alone; NULL: nothing is
    ADD COLUMN renumbered_to BIGINT NOT NULL DEFAULT 0;                -- messages up to this number were there when they were numbered anew
UPDATE mailbox SET since = COALESCE((SELECT MIN(q.fetched_at) FROM mailbox_message q WHERE q.mailbox_id = mailbox.id), UTC_TIMESTAMP(6)) WHERE from_now;
