-- Who merged a constituent into another, and when; its signers stay linked to it, so that undoing gives back exactly what it held.
ALTER TABLE constituent ADD COLUMN merged_by VARCHAR(60) NULL AFTER merged_into, ADD COLUMN merged_at DATETIME(6) NULL AFTER merged_by;

-- Two of whom a person said that they are not the same: never suggested again.
CREATE TABLE told_apart (
    lesser_id  BIGINT      NOT NULL,
    greater_id BIGINT      NOT NULL,
    told_by    VARCHAR(60) NOT NULL,
    told_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (lesser_id, greater_id),
    KEY k_told_greater (greater_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
