-- Since when a change waits to be folded: one that waits for long is a job that does not work.
ALTER TABLE ledger_change ADD COLUMN at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6);
