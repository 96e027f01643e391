-- What the page called a co-signer who was typed in: sent again because no answer came, they sign once. NULL: they came with the contact, or from a page that is sent once.
ALTER TABLE signer ADD COLUMN made_as VARCHAR(36) NULL;
