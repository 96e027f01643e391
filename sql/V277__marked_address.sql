-- The addresses of whoever is not to be written to, kept where the contacts they were known from went with their import: they hold as long as the mark does.
CREATE TABLE marked_address (
    constituent_id BIGINT       NOT NULL,
    email_key      VARCHAR(254) NOT NULL,
    PRIMARY KEY (email_key, constituent_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
