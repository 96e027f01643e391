-- Whoever is new in triage is called what the letter says; taking that back gives back what came. NULL: decided before names were kept, when no decision touched them.
ALTER TABLE decision_signer
    ADD COLUMN given_name  VARCHAR(400) NULL,
    ADD COLUMN family_name VARCHAR(400) NULL,
    ADD COLUMN phone       VARCHAR(100) NULL,
    ADD COLUMN phone_key   VARCHAR(20)  NULL,
    ADD COLUMN name_key    VARCHAR(400) NULL;
