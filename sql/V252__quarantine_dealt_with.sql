-- A person has dealt with a message in quarantine: its bytes stay, and it is nothing to watch any more.
ALTER TABLE mailbox_message MODIFY COLUMN state ENUM('STORED','TAKEN','QUARANTINED','WANTED','DEALT_WITH') NOT NULL DEFAULT 'STORED',
    ADD COLUMN dealt_by VARCHAR(60) NULL,
    ADD COLUMN dealt_at DATETIME(6) NULL,
    ADD COLUMN note VARCHAR(500) NULL;                                  -- what became of it, in their words
