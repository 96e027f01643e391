-- A message that is asked for once more is taken as it is only after its server was asked in vain, and no reader that began before passes over it.
ALTER TABLE mailbox_message ADD COLUMN wanted_at DATETIME(6) NULL;      -- when somebody wanted it once more
UPDATE mailbox_message SET wanted_at = fetched_at WHERE state = 'WANTED';
ALTER TABLE mailbox ADD COLUMN asked_at DATETIME(6) NULL;               -- when its server was asked last for what is behind the cursor
