-- What waits for a person, kept true in the transaction that changes it (triage.Waiting). Small: what is decided is gone.
CREATE TABLE waiting (
    queue        ENUM('SUGGESTED','UNCODED','UNTRIAGED','SEVERAL','REVIEW') NOT NULL,
    contact_id   BIGINT       NOT NULL,
    ordinance_id BIGINT       NOT NULL DEFAULT 0,        -- 0: it is about none
    unread       BOOLEAN      NOT NULL DEFAULT FALSE,    -- the program has not looked for a suggestion yet
    subject_key  VARCHAR(200) NULL,                      -- triage.SubjectReader, once read
    PRIMARY KEY (queue, contact_id, ordinance_id),
    KEY k_waiting_contact (contact_id),
    KEY k_waiting_ordinance (queue, ordinance_id, contact_id),
    KEY k_waiting_unread (unread, contact_id),
    KEY k_waiting_subject (subject_key(60)),
    CONSTRAINT f_waiting_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A person coded one contact: others with its subject are suggested the same, until it expires or somebody contradicts.
CREATE TABLE subject_rule (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id BIGINT        NOT NULL,
    subject_key  VARCHAR(200)  NOT NULL,
    stance       ENUM('SUPPORT','SUPPORT_IF_AMENDED','OPPOSE','OPPOSE_UNLESS_AMENDED','NEUTRAL') NOT NULL,
    contact_id   BIGINT        NOT NULL,                 -- the one it was learned from
    taught_by    VARCHAR(60)   NOT NULL,
    taught_at    DATETIME(6)   NOT NULL,
    expires_at   DATETIME(6)   NOT NULL,
    confirmed    INT           NOT NULL DEFAULT 0,
    rejected     INT           NOT NULL DEFAULT 0,
    stopped_at   DATETIME(6)   NULL,                     -- contradicted, or removed by
    stopped_by   VARCHAR(60)   NULL,
    version      BIGINT        NOT NULL DEFAULT 0,
    KEY k_rule_subject (ordinance_id, subject_key(60))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a suggested position rests on.
CREATE TABLE suggestion (
    contact_id   BIGINT        NOT NULL,
    ordinance_id BIGINT        NOT NULL,
    stance       ENUM('SUPPORT','SUPPORT_IF_AMENDED','OPPOSE','OPPOSE_UNLESS_AMENDED','NEUTRAL') NULL,  -- NULL: only the ordinance is suggested
    named        BOOLEAN       NOT NULL DEFAULT FALSE,   -- the program found the ordinance in the text
    rule_id      BIGINT        NULL,
    cues         VARCHAR(1000) NOT NULL,                 -- SUBJECT or TEXT, from-to, with blanks between
    grounds      VARCHAR(200)  NOT NULL,                 -- what those that rest on the same have in common
    made_at      DATETIME(6)   NOT NULL,
    PRIMARY KEY (contact_id, ordinance_id),
    KEY k_suggestion_group (ordinance_id, stance, grounds(60), contact_id),
    KEY k_suggestion_rule (rule_id),
    CONSTRAINT f_suggestion_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What somebody decided in triage, with the rows as they were before, so that it can be taken back exactly.
CREATE TABLE decision (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    verb      VARCHAR(40) NOT NULL,
    made_by   VARCHAR(60) NOT NULL,
    made_at   DATETIME(6) NOT NULL,
    undone_at DATETIME(6) NULL,
    KEY k_decision_by (made_by, made_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE decision_contact (
    decision_id  BIGINT      NOT NULL,
    contact_id   BIGINT      NOT NULL,
    version_before BIGINT    NOT NULL,                   -- of the contact, before the decision and after it
    version_then BIGINT      NOT NULL DEFAULT 0,
    set_aside    VARCHAR(40) NULL,
    set_aside_by VARCHAR(60) NULL,
    set_aside_at DATETIME(6) NULL,
    latitude     DOUBLE      NULL,
    longitude    DOUBLE      NULL,
    rule_id      BIGINT      NULL,                       -- the rule it taught, confirmed or contradicted
    rule_effect  ENUM('TAUGHT','CONFIRMED','REJECTED') NULL,
    PRIMARY KEY (decision_id, contact_id),
    CONSTRAINT f_contact_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE decision_position (
    decision_id       BIGINT        NOT NULL,
    ordinance_id      BIGINT        NOT NULL,
    contact_id        BIGINT        NOT NULL,
    stance            VARCHAR(40)   NULL,
    suggested         BOOLEAN       NOT NULL,
    action_asked      VARCHAR(40)   NULL,
    reasons           VARCHAR(1000) NULL,
    ordinance_version VARCHAR(80)   NULL,
    coded_by          VARCHAR(60)   NULL,
    coded_at          DATETIME(6)   NULL,
    import_id         BIGINT        NULL,
    PRIMARY KEY (decision_id, contact_id, ordinance_id),
    CONSTRAINT f_position_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- When somebody looked at a finding that was listed for review.
ALTER TABLE signer ADD COLUMN reviewed_by VARCHAR(60) NULL, ADD COLUMN reviewed_at DATETIME(6) NULL;

CREATE TABLE decision_signer (
    decision_id    BIGINT       NOT NULL,
    contact_id     BIGINT       NOT NULL,
    seq            SMALLINT     NOT NULL,
    constituent_id BIGINT       NULL,
    link_rule      VARCHAR(40)  NOT NULL,
    linked_by      VARCHAR(60)  NULL,
    linked_at      DATETIME(6)  NULL,
    residency      VARCHAR(40)  NOT NULL,
    evidence       VARCHAR(40)  NOT NULL,
    conflict       BOOLEAN      NOT NULL,
    review         BOOLEAN      NOT NULL,
    reviewed_by    VARCHAR(60)  NULL,
    reviewed_at    DATETIME(6)  NULL,
    household_key  VARCHAR(500) NULL,
    has_identifier BOOLEAN      NOT NULL,
    street         VARCHAR(400) NULL,
    unit           VARCHAR(100) NULL,
    city           VARCHAR(200) NULL,
    state          VARCHAR(100) NULL,
    zip            VARCHAR(40)  NULL,
    country        VARCHAR(100) NULL,
    declared       VARCHAR(400) NULL,
    why            VARCHAR(400) NOT NULL,
    district       VARCHAR(100) NULL,
    found_at       DATETIME(6)  NOT NULL,
    found_by       VARCHAR(60)  NOT NULL,
    PRIMARY KEY (decision_id, contact_id, seq),
    CONSTRAINT f_signer_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO waiting (queue, contact_id, ordinance_id, unread)
    SELECT 'UNTRIAGED', c.id, 0, TRUE FROM contact c WHERE c.set_aside IS NULL AND NOT EXISTS (SELECT 1 FROM `position` p WHERE p.contact_id = c.id)
    UNION ALL SELECT IF(p.stance IS NULL, 'UNCODED', 'SUGGESTED'), c.id, p.ordinance_id, p.stance IS NULL FROM `position` p JOIN contact c ON c.id = p.contact_id
        WHERE c.set_aside IS NULL AND (p.stance IS NULL OR p.suggested)
    UNION ALL SELECT DISTINCT 'SEVERAL', c.id, 0, FALSE FROM signer s JOIN contact c ON c.id = s.contact_id WHERE c.set_aside IS NULL AND s.link_rule = 'SEVERAL'
    UNION ALL SELECT DISTINCT 'REVIEW', c.id, 0, FALSE FROM signer s JOIN contact c ON c.id = s.contact_id WHERE c.set_aside IS NULL AND s.review;
