-- Where a token to sign in with is fetched anew whenever the last one ends (OAuth 2); what it is fetched with is the sealed secret. NULL: it is pasted in.
ALTER TABLE mailbox ADD COLUMN token_endpoint VARCHAR(500) NULL, ADD COLUMN token_client VARCHAR(300) NULL, ADD COLUMN token_scope VARCHAR(500) NULL;
ALTER TABLE outbox_server ADD COLUMN token_endpoint VARCHAR(500) NULL, ADD COLUMN token_client VARCHAR(300) NULL, ADD COLUMN token_scope VARCHAR(500) NULL;
