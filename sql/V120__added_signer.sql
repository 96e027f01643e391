-- Who signed as well is sometimes told after a contact is in: whoever was added by hand, by whom and when. NULL: they came with the contact.
ALTER TABLE signer ADD COLUMN added_by VARCHAR(60) NULL, ADD COLUMN added_at DATETIME(6) NULL;
