-- The ledger: what every position and every person counts for now, and the sums of it by day. All of it can be made anew from the contacts
-- (ledger.Rebuilding). Days are the city's, as days since 1970; codes are count.Statement.Contribution's and count.Profile's.

-- One row. Whoever posts holds it shared; whoever turns the page holds it alone. CLOSED: nothing is posted, the books are emptied;
-- BUILDING: they are written up from the contacts, while others post; KEPT: they are true.
CREATE TABLE ledger_book (
    id         TINYINT     NOT NULL PRIMARY KEY,
    state      VARCHAR(10) NOT NULL,
    zone       VARCHAR(60) NOT NULL,                     -- whose days
    definition INT         NOT NULL,                     -- of the counting rules and the codes
    since      DATETIME(6) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO ledger_book VALUES (1, 'CLOSED', '', 0, UTC_TIMESTAMP(6));

-- One row: whoever writes the books up holds it. Not in the row above, which everybody who posts would have to let go for it.
CREATE TABLE ledger_progress (
    id         TINYINT NOT NULL PRIMARY KEY,
    written_to BIGINT  NOT NULL                          -- the last contact written up
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO ledger_progress VALUES (1, 0);

-- What a position is in the books for; it is taken off by what stands here.
CREATE TABLE ledger_entry (
    ordinance_id BIGINT        NOT NULL,
    contact_id   BIGINT        NOT NULL,
    received     BIGINT        NOT NULL,                 -- microseconds since 1970
    code         INT           NOT NULL,                 -- count.Statement.Contribution
    reasons      VARCHAR(1000) NULL,                     -- where it counts for them
    PRIMARY KEY (ordinance_id, contact_id),
    KEY k_entry_received (ordinance_id, received, contact_id),
    KEY k_entry_contact (contact_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What somebody counts for from this day on, until their next step. Who signed petitions has steps of the other role.
CREATE TABLE ledger_step (
    constituent_id BIGINT  NOT NULL,
    ordinance_id   BIGINT  NOT NULL,
    role           TINYINT NOT NULL,                     -- 0 one of the people, 1 signed a petition
    day            INT     NOT NULL,
    code           INT     NOT NULL,                     -- count.Profile; 0 of those who signed a petition
    PRIMARY KEY (ordinance_id, role, constituent_id, day),
    KEY k_step_constituent (constituent_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Where one of the people said they live, since when.
CREATE TABLE ledger_dwelling (
    ordinance_id   BIGINT       NOT NULL,
    household_key  VARCHAR(500) NOT NULL,
    constituent_id BIGINT       NOT NULL,
    day            INT          NOT NULL,
    PRIMARY KEY (ordinance_id, household_key, constituent_id),
    KEY k_dwelling_constituent (constituent_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A household counts from the first day any of its people said so; NULL: no more.
CREATE TABLE ledger_household (
    ordinance_id  BIGINT       NOT NULL,
    household_key VARCHAR(500) NOT NULL,
    day           INT          NULL,
    PRIMARY KEY (ordinance_id, household_key)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who spoke as or for an organisation: few of all contacts do.
CREATE TABLE ledger_speech (
    ordinance_id     BIGINT       NOT NULL,
    organisation_key VARCHAR(400) NOT NULL,
    received         BIGINT       NOT NULL,
    contact_id       BIGINT       NOT NULL,
    stance           TINYINT      NOT NULL,              -- its place in the list
    name             VARCHAR(400) NOT NULL,              -- as written
    PRIMARY KEY (ordinance_id, organisation_key, received, contact_id),
    KEY k_speech_contact (contact_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What they come to, now.
CREATE TABLE ledger_organisation (
    ordinance_id     BIGINT       NOT NULL,
    organisation_key VARCHAR(400) NOT NULL,
    name             VARCHAR(400) NOT NULL,
    stance           TINYINT      NOT NULL,
    contacts         INT          NOT NULL,              -- 0: silent again
    PRIMARY KEY (ordinance_id, organisation_key)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The reason codes as first written, each with a number.
CREATE TABLE ledger_reason (
    id   INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
    word VARCHAR(80)  NOT NULL,
    fold VARCHAR(160) NOT NULL,                          -- in one case
    UNIQUE KEY u_reason_fold (fold)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Changes of the sums, in the transaction that makes them; folded into the sums by a job.
CREATE TABLE ledger_change (
    id           BIGINT  NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id BIGINT  NOT NULL,
    sort         TINYINT NOT NULL,                       -- ledger.Sort
    day          INT     NOT NULL,
    code         BIGINT  NOT NULL,
    n            INT     NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE ledger_day (
    ordinance_id BIGINT  NOT NULL,
    sort         TINYINT NOT NULL,
    day          INT     NOT NULL,
    code         BIGINT  NOT NULL,
    n            INT     NOT NULL,
    PRIMARY KEY (ordinance_id, sort, day, code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE ledger_total (
    ordinance_id BIGINT  NOT NULL,
    sort         TINYINT NOT NULL,
    code         BIGINT  NOT NULL,
    n            INT     NOT NULL,
    PRIMARY KEY (ordinance_id, sort, code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
