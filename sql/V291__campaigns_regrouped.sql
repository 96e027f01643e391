-- A campaign that was found twice is combined into another; some of its contacts are another's, or nobody's. What was moved is kept, so that it can be taken back.
ALTER TABLE campaign
    ADD COLUMN version       BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN combined_into BIGINT NULL,              -- NULL: it stands by itself
    ADD COLUMN stands_for    BIGINT NULL,              -- the last one on that way, whose every contact of this name is; NULL: itself
    ADD KEY k_campaign_combined (combined_into);
ALTER TABLE contact DROP KEY k_contact_campaign, ADD KEY k_contact_campaign (campaign_id, text_id);

CREATE TABLE regrouping (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind      ENUM('COMBINED','SPLIT') NOT NULL,
    from_id   BIGINT      NOT NULL,
    to_id     BIGINT      NULL,                        -- NULL: to no campaign
    state     ENUM('MOVING','DONE','UNDOING','UNDONE') NOT NULL,
    contacts  INT         NOT NULL,
    moved_to  BIGINT      NOT NULL DEFAULT 0,          -- the last contact that was moved, or moved back
    made_by   VARCHAR(60) NOT NULL,
    made_at   DATETIME(6) NOT NULL,
    undone_by VARCHAR(60) NULL,
    undone_at DATETIME(6) NULL,
    KEY k_regrouping_from (from_id),
    KEY k_regrouping_to (to_id),
    KEY k_regrouping_state (state)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE regrouped_contact (
    regrouping_id BIGINT NOT NULL,
    contact_id    BIGINT NOT NULL,
    PRIMARY KEY (regrouping_id, contact_id),
    KEY k_regrouped_contact (contact_id, regrouping_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
