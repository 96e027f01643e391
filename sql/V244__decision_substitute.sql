-- What a confidentiality programme gave is put back too when a correction is taken back.
ALTER TABLE decision_signer ADD COLUMN substitute VARCHAR(900) NULL;
