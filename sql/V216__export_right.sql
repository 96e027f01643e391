-- Taking personal data, or a decision jacket, out of the house is a right of its own (features.md 88), beside the role: whoever could take contacts away until now still may.
ALTER TABLE account ADD COLUMN exports BOOLEAN NOT NULL DEFAULT FALSE AFTER active;
UPDATE account SET exports = TRUE WHERE role IN ('ADMIN', 'STAFF');
ALTER TABLE api_token ADD COLUMN exports BOOLEAN NOT NULL DEFAULT FALSE AFTER read_only;
UPDATE api_token SET exports = TRUE WHERE role IN ('ADMIN', 'STAFF');
