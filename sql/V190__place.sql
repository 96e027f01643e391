-- Outlines an administrator loaded, and the address register. What is shipped is not here.

-- One row. Whoever changes what lies here counts it up; each node looks and reads anew.
CREATE TABLE ground (
    id      TINYINT NOT NULL PRIMARY KEY,
    version BIGINT  NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO ground VALUES (1, 0);

-- A file of outlines. It counts from its day on, until a later one of its layer takes its place.
CREATE TABLE boundary (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    layer      ENUM('CITY','MUNICIPALITY','COUNTY','DISTRICT','ZIP') NOT NULL,
    valid_from DATE         NOT NULL,
    source     VARCHAR(300) NOT NULL,
    state      ENUM('DRAFT','USED','WITHDRAWN') NOT NULL,
    areas      INT          NOT NULL,
    loaded_by  VARCHAR(60)  NOT NULL,
    loaded_at  DATETIME(6)  NOT NULL,
    version    BIGINT       NOT NULL DEFAULT 0,
    KEY k_boundary_state (state, layer, valid_from)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE boundary_area (
    boundary_id BIGINT       NOT NULL,
    seq         INT          NOT NULL,
    name        VARCHAR(100) NOT NULL,
    state       VARCHAR(60)  NULL,
    shape       LONGBLOB     NOT NULL,                   -- well-known binary, degrees
    PRIMARY KEY (boundary_id, seq),
    CONSTRAINT f_area_boundary FOREIGN KEY (boundary_id) REFERENCES boundary (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A file of addresses. One is used; the next takes its place in one moment, when all of it is there.
CREATE TABLE register (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    source     VARCHAR(300) NOT NULL,
    state      ENUM('RUNNING','USED','REPLACED','FAILED') NOT NULL,
    failure    VARCHAR(300) NULL,                        -- a key and its values: see residency.Why
    rows_read  BIGINT       NOT NULL DEFAULT 0,
    accepted   BIGINT       NOT NULL DEFAULT 0,
    rejected   BIGINT       NOT NULL DEFAULT 0,
    loaded_by  VARCHAR(60)  NOT NULL,
    loaded_at  DATETIME(6)  NOT NULL,
    seen_at    DATETIME(6)  NOT NULL,                    -- of one that runs: the last sign of life
    ended_at   DATETIME(6)  NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE register_entry (
    register_id BIGINT       NOT NULL,
    row_no      BIGINT       NOT NULL,
    pre         VARCHAR(4)   NOT NULL,
    name        VARCHAR(100) NOT NULL,
    type        VARCHAR(20)  NOT NULL,
    post        VARCHAR(4)   NOT NULL,
    number_from INT          NOT NULL,
    number_to   INT          NOT NULL,
    parity      ENUM('ODD','EVEN','BOTH') NOT NULL,
    suffix      VARCHAR(20)  NOT NULL,
    unit_from   VARCHAR(20)  NULL,
    unit_to     VARCHAR(20)  NULL,
    zip         CHAR(5)      NULL,
    ward        VARCHAR(100) NULL,
    in_city     BOOLEAN      NULL,
    latitude    DOUBLE       NULL,
    longitude   DOUBLE       NULL,
    PRIMARY KEY (register_id, row_no)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE register_reject (
    register_id BIGINT       NOT NULL,
    row_no      BIGINT       NOT NULL,
    reason      VARCHAR(300) NOT NULL,                   -- a key and its values
    raw         MEDIUMTEXT   NOT NULL,
    PRIMARY KEY (register_id, row_no)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Where outside the city somebody lives: state|county|municipality.
ALTER TABLE signer ADD COLUMN locality VARCHAR(200) NULL;
ALTER TABLE decision_signer ADD COLUMN locality VARCHAR(200) NULL;
