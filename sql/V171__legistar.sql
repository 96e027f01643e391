-- The clerk's Legistar, followed by the room legistar: where it is, what it told last, what came of it here. One row of setting.
CREATE TABLE legistar_source (
    id              TINYINT      NOT NULL PRIMARY KEY,
    client          VARCHAR(60)  NOT NULL,                 -- empty: none is set up
    address         VARCHAR(300) NULL,
    pages           VARCHAR(300) NULL,
    token           VARCHAR(500) NULL,                     -- never shown again, in no journal
    types           TEXT         NOT NULL,                 -- one a line, as are the others
    files           TEXT         NOT NULL,
    since           DATE         NULL,
    presented_field VARCHAR(40)  NULL,
    signed_field    VARCHAR(40)  NULL,
    words           TEXT         NOT NULL,
    nightly         BOOLEAN      NOT NULL,
    synced_to       DATETIME(6)  NULL,                     -- what changed before was taken; null: begin at the beginning
    version         BIGINT       NOT NULL DEFAULT 0
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
INSERT INTO legistar_source (id, client, types, files, words, nightly) VALUES (1, '', 'Ordinance', '', '', FALSE);

-- The table is the queue: a run is asked for, taken by one node with a lease, and told to its end.
CREATE TABLE legistar_run (
    id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    state    VARCHAR(20) NOT NULL,                         -- WAITING, RUNNING, DONE, FAILED
    whole    BOOLEAN     NOT NULL,                         -- everything again, not only what changed
    asked_by VARCHAR(60) NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    begun_at DATETIME(6) NULL,
    ended_at DATETIME(6) NULL,
    holder   VARCHAR(40) NULL,
    until_at DATETIME(6) NULL,
    found    INT         NOT NULL DEFAULT 0,
    looked   INT         NOT NULL DEFAULT 0,
    added    INT         NOT NULL DEFAULT 0,
    changed  INT         NOT NULL DEFAULT 0,
    same     INT         NOT NULL DEFAULT 0,
    left_out INT         NOT NULL DEFAULT 0,
    failed   INT         NOT NULL DEFAULT 0,
    KEY k_legistar_run_state (state)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE legistar_note (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id      BIGINT       NOT NULL,
    file_number VARCHAR(200) NULL,                         -- as Legistar prints it
    kind        VARCHAR(60)  NOT NULL,                     -- a key of the bundle
    told        TEXT         NOT NULL,                     -- what fills it, a JSON array
    KEY k_legistar_note_run (run_id, id),
    CONSTRAINT f_legistar_note_run FOREIGN KEY (run_id) REFERENCES legistar_run (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE legistar_matter (
    matter_id        BIGINT       NOT NULL PRIMARY KEY,    -- Legistar's
    ordinance_id     BIGINT       NULL,
    file_number      VARCHAR(200) NULL,                    -- as Legistar prints it now
    enactment_number VARCHAR(200) NULL,
    web              VARCHAR(500) NULL,
    told             MEDIUMTEXT   NULL,                    -- title, class and sponsors as last told, JSON: what differs from it was changed here
    due              BOOLEAN      NOT NULL DEFAULT FALSE,  -- could not be taken: the next run begins with it
    UNIQUE KEY u_legistar_matter_ordinance (ordinance_id),
    CONSTRAINT f_legistar_matter_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What was told of an action, and the action of ours that says it.
CREATE TABLE legistar_act (
    matter_id BIGINT      NOT NULL,
    mark      VARCHAR(60) NOT NULL,                        -- the history's number, or the field of the matter
    action_id BIGINT      NULL,                            -- null: its words are not understood
    told      TEXT        NOT NULL,
    ours      BOOLEAN     NOT NULL,                        -- recorded by the run; else somebody had recorded it, and it is theirs
    PRIMARY KEY (matter_id, mark),
    CONSTRAINT f_legistar_act_matter FOREIGN KEY (matter_id) REFERENCES legistar_matter (matter_id),
    CONSTRAINT f_legistar_act_action FOREIGN KEY (action_id) REFERENCES ordinance_action (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE legistar_ballot (
    matter_id BIGINT       NOT NULL,
    mark      VARCHAR(60)  NOT NULL,
    seq       INT          NOT NULL,
    name      VARCHAR(300) NOT NULL,                       -- of a member of the body, as the record has it
    value     VARCHAR(100) NOT NULL,
    choice    VARCHAR(20)  NOT NULL,                       -- in Open Civic Data words
    PRIMARY KEY (matter_id, mark, seq),
    CONSTRAINT f_legistar_ballot_act FOREIGN KEY (matter_id, mark) REFERENCES legistar_act (matter_id, mark)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE legistar_relation (
    matter_id BIGINT NOT NULL,
    other_id  BIGINT NOT NULL,
    PRIMARY KEY (matter_id, other_id),
    CONSTRAINT f_legistar_relation_matter FOREIGN KEY (matter_id) REFERENCES legistar_matter (matter_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
