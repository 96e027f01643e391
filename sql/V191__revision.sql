-- Findings made again: what each would be, what it was, and what the tallies would say.
CREATE TABLE revision (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    state        ENUM('READING','COUNTING','PREVIEW','APPLYING','APPLIED','UNDOING','UNDONE','DISCARDED') NOT NULL,
    read_to      BIGINT      NOT NULL DEFAULT 0,         -- the last contact worked in this state
    last_contact BIGINT      NOT NULL,
    signers_read BIGINT      NOT NULL DEFAULT 0,
    changed      BIGINT      NOT NULL DEFAULT 0,
    left_alone   BIGINT      NOT NULL DEFAULT 0,         -- somebody changed them between the preview and its yes
    made_by      VARCHAR(60) NOT NULL,
    made_at      DATETIME(6) NOT NULL,
    applied_by   VARCHAR(60) NULL,
    applied_at   DATETIME(6) NULL,                       -- the found_at of every finding it changed
    KEY k_revision_state (state)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE revision_finding (
    revision_id   BIGINT       NOT NULL,
    contact_id    BIGINT       NOT NULL,
    seq           SMALLINT     NOT NULL,
    was_residency VARCHAR(40)  NOT NULL,
    was_evidence  VARCHAR(40)  NOT NULL,
    was_conflict  BOOLEAN      NOT NULL,
    was_review    BOOLEAN      NOT NULL,
    was_district  VARCHAR(100) NULL,
    was_locality  VARCHAR(200) NULL,
    was_why       VARCHAR(400) NOT NULL,
    was_found_at  DATETIME(6)  NOT NULL,
    was_found_by  VARCHAR(60)  NOT NULL,
    residency     VARCHAR(40)  NOT NULL,
    evidence      VARCHAR(40)  NOT NULL,
    conflict      BOOLEAN      NOT NULL,
    review        BOOLEAN      NOT NULL,
    district      VARCHAR(100) NULL,
    locality      VARCHAR(200) NULL,
    why           VARCHAR(400) NOT NULL,
    PRIMARY KEY (revision_id, contact_id, seq),
    CONSTRAINT f_finding_revision FOREIGN KEY (revision_id) REFERENCES revision (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE revision_figure (
    revision_id     BIGINT      NOT NULL,
    file_number     VARCHAR(40) NOT NULL,
    residency       VARCHAR(40) NOT NULL,
    people_before   INT         NOT NULL,
    people_after    INT         NOT NULL,
    contacts_before INT         NOT NULL,
    contacts_after  INT         NOT NULL,
    PRIMARY KEY (revision_id, file_number, residency),
    CONSTRAINT f_figure_revision FOREIGN KEY (revision_id) REFERENCES revision (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
