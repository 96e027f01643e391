-- A deliberate step: what was said of one version is taken to hold of a later one too. Nothing of a contact changes, and the step is taken back as easily.
CREATE TABLE carrying (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id   BIGINT       NOT NULL,
    from_version   BIGINT       NOT NULL,
    to_version     BIGINT       NOT NULL,
    stances        VARCHAR(200) NOT NULL,              -- which of them, separated by blanks
    carried        INT          NOT NULL,              -- how many contacts
    why            VARCHAR(500) NOT NULL,
    made_at        DATETIME(6)  NOT NULL,
    made_by        VARCHAR(60)  NOT NULL,
    taken_back_at  DATETIME(6)  NULL,
    taken_back_by  VARCHAR(60)  NULL,
    KEY k_carrying (ordinance_id, id),
    CONSTRAINT f_carrying_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id),
    CONSTRAINT f_carrying_from FOREIGN KEY (from_version) REFERENCES ordinance_version (id),
    CONSTRAINT f_carrying_to FOREIGN KEY (to_version) REFERENCES ordinance_version (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Which contacts a step carried. A contact whose import is taken back leaves its line here: numbers are never drawn again.
CREATE TABLE carried_position (
    carrying_id  BIGINT NOT NULL,
    contact_id   BIGINT NOT NULL,
    PRIMARY KEY (carrying_id, contact_id),
    KEY k_carried_contact (contact_id),
    CONSTRAINT f_carried_carrying FOREIGN KEY (carrying_id) REFERENCES carrying (id)
) DEFAULT CHARSET = utf8mb4;

-- What is claimed of a measure, beside what its text says. Recorded without endorsing, corrected by superseding, never by deleting; never counted.
CREATE TABLE claim (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id   BIGINT        NOT NULL,
    version_id     BIGINT        NOT NULL,             -- the text it is held against
    words          VARCHAR(1000) NOT NULL,             -- of the claim
    person         VARCHAR(300)  NULL,                 -- who claims it; NULL: not told
    source         VARCHAR(300)  NULL,
    url            VARCHAR(2000) NULL,
    day            DATE          NULL,
    anchor         VARCHAR(80)   NULL,                 -- of the section; NULL: the text has none on it
    passage        TEXT          NULL,                 -- words of that section, as they stand there
    note           TEXT          NOT NULL,             -- neutral
    superseded_by  BIGINT        NULL,
    superseded_why VARCHAR(500)  NULL,
    recorded_at    DATETIME(6)   NOT NULL,
    recorded_by    VARCHAR(60)   NOT NULL,
    version        BIGINT        NOT NULL DEFAULT 0,
    KEY k_claim (ordinance_id, id),
    CONSTRAINT f_claim_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id),
    CONSTRAINT f_claim_version FOREIGN KEY (version_id) REFERENCES ordinance_version (id),
    CONSTRAINT f_claim_superseded FOREIGN KEY (superseded_by) REFERENCES claim (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- How measures hang together. Corrected by striking with a reason, never by deleting.
CREATE TABLE measure_relation (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id BIGINT        NOT NULL,
    kind         VARCHAR(30)   NOT NULL,               -- relation.Kind, read from this measure to the other
    other_id     BIGINT        NULL,                   -- a measure of this docket
    other_name   VARCHAR(500)  NULL,                   -- where it is none: its former name, an order, a measure elsewhere
    url          VARCHAR(2000) NULL,
    day          DATE          NULL,
    note         TEXT          NULL,
    struck_why   VARCHAR(500)  NULL,
    struck_by    VARCHAR(60)   NULL,
    struck_at    DATETIME(6)   NULL,
    recorded_at  DATETIME(6)   NOT NULL,
    recorded_by  VARCHAR(60)   NOT NULL,
    version      BIGINT        NOT NULL DEFAULT 0,
    KEY k_relation (ordinance_id, id),
    KEY k_relation_other (other_id, id),
    CONSTRAINT f_relation_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id),
    CONSTRAINT f_relation_other FOREIGN KEY (other_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What became of a commitment. Only ever added to: the last step says how it stands.
CREATE TABLE commitment_step (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    event_id    BIGINT       NOT NULL,                 -- with which it was made: a media_event of kind COMMITMENT
    state       VARCHAR(20)  NOT NULL,                 -- commitment.State
    owner       VARCHAR(300) NOT NULL,                 -- who is to do it
    due         DATE         NULL,
    note        TEXT         NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by VARCHAR(60)  NOT NULL,
    version     BIGINT       NOT NULL DEFAULT 0,
    KEY k_commitment_step (event_id, id),
    CONSTRAINT f_commitment_event FOREIGN KEY (event_id) REFERENCES media_event (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Of a statement: who speaks, and how they lean. Officials and agencies stand apart from the public, and are never counted.
ALTER TABLE media_event ADD COLUMN speaker VARCHAR(30) NULL, ADD COLUMN leaning VARCHAR(30) NULL;

-- What goes with an act of the mayor. The act itself is an action; one that is superseded takes its paper with it.
CREATE TABLE decision_paper (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    action_id   BIGINT       NOT NULL,
    reasons     MEDIUMTEXT   NULL,                     -- the objections of a veto, or why it was signed
    items       TEXT         NULL,                     -- of an item veto: what is struck, one on each line
    returned_to VARCHAR(200) NULL,
    recorded_by VARCHAR(60)  NOT NULL,
    version     BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY u_decision_paper (action_id),
    CONSTRAINT f_decision_action FOREIGN KEY (action_id) REFERENCES ordinance_action (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Sponsors, the clerk and others of the city who are told what the mayor did; whoever asked as a contact is known from there.
CREATE TABLE decision_listener (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id BIGINT       NOT NULL,
    name         VARCHAR(300) NOT NULL,
    address      VARCHAR(254) NOT NULL,                -- in lower case
    language     VARCHAR(5)   NOT NULL,
    added_by     VARCHAR(60)  NOT NULL,
    added_at     DATETIME(6)  NOT NULL,
    UNIQUE KEY u_decision_listener (ordinance_id, address),
    CONSTRAINT f_listener_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Who is told of an act, each address once. The table is the queue: the job puts each into the outbox and says when.
CREATE TABLE decision_notice (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    action_id   BIGINT       NOT NULL,
    address     VARCHAR(254) NOT NULL,
    name        VARCHAR(400) NULL,
    language    VARCHAR(5)   NOT NULL,
    contact_id  BIGINT       NULL,                     -- who asked to be told; NULL: a listener
    told_by     VARCHAR(60)  NOT NULL,
    told_at     DATETIME(6)  NOT NULL,
    put_at      DATETIME(6)  NULL,                     -- NULL: not yet in the outbox
    letter_id   BIGINT       NULL,
    UNIQUE KEY u_decision_notice (action_id, address),
    KEY k_decision_notice (put_at, id),
    CONSTRAINT f_notice_action FOREIGN KEY (action_id) REFERENCES ordinance_action (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
