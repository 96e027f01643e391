-- What the charter says, and what was said of a clock.
CREATE TABLE signing_rule (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    measure_class VARCHAR(30) NOT NULL,
    valid_from    DATE        NOT NULL,
    valid_to      DATE        NULL,
    told          LONGTEXT    NOT NULL,                -- JSON as the interface shows it, with the defaults of what was left out
    verified_by   VARCHAR(200) NULL,                   -- NULL: nobody has held it against its source
    verified_on   DATE        NULL,
    recorded_at   DATETIME(6) NOT NULL,
    recorded_by   VARCHAR(60) NOT NULL,
    version       BIGINT      NOT NULL DEFAULT 0,
    KEY k_signing_rule (measure_class, valid_from, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE city_day (
    day  DATE         NOT NULL PRIMARY KEY,
    name VARCHAR(200) NULL,
    kept BOOLEAN      NOT NULL                         -- FALSE: the country keeps it, the city does not
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE council_meeting (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    body        VARCHAR(200) NOT NULL,
    at          DATETIME(6)  NOT NULL,
    date_only   BOOLEAN      NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by VARCHAR(60)  NOT NULL,
    version     BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY u_council_meeting (at, body)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE presentment (
    id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_action_id BIGINT       NOT NULL,         -- the action executive-receipt
    delivered_by        VARCHAR(200) NOT NULL,
    received_by         VARCHAR(200) NOT NULL,
    received_at         DATETIME(6)  NOT NULL,         -- the stamp of the mayor's office
    version             BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY u_presentment (ordinance_action_id),
    CONSTRAINT f_presentment_action FOREIGN KEY (ordinance_action_id) REFERENCES ordinance_action (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE clock_ruling (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id BIGINT       NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    reckoned     DATETIME(6)  NULL,                    -- the deadline as it was reckoned then; NULL: none
    deadline     DATETIME(6)  NULL,                    -- what holds instead
    rule_id      BIGINT       NULL,                    -- the rule that holds instead
    why          VARCHAR(2000) NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    recorded_by  VARCHAR(60)  NOT NULL,
    version      BIGINT       NOT NULL DEFAULT 0,
    KEY k_clock_ruling (ordinance_id, id),
    CONSTRAINT f_clock_ruling_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id),
    CONSTRAINT f_clock_ruling_rule FOREIGN KEY (rule_id) REFERENCES signing_rule (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
