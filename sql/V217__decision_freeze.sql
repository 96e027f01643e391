-- The tally for a decision, frozen once for the act that decided (features.md 75, 88): its snapshot, and beside it what each position that was counted said then,
-- so that the jacket has the same contacts for and against however they are coded afterwards. Only ever added to.
CREATE TABLE decision_freeze (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id BIGINT      NOT NULL,
    action_id    BIGINT      NOT NULL,                  -- with which the mayor acted: another act, another freeze
    snapshot_id  BIGINT      NOT NULL,                  -- cut off at the act
    frozen_at    DATETIME(6) NOT NULL,
    frozen_by    VARCHAR(60) NOT NULL,                  -- account name, "token:label" or "system": its day had come
    UNIQUE KEY u_freeze_action (action_id),
    KEY k_freeze_ordinance (ordinance_id),
    CONSTRAINT f_freeze_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id),
    CONSTRAINT f_freeze_action FOREIGN KEY (action_id) REFERENCES ordinance_action (id),
    CONSTRAINT f_freeze_snapshot FOREIGN KEY (snapshot_id) REFERENCES snapshot (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE frozen_position (
    freeze_id  BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,                         -- no foreign key: an import that is taken back takes the contact, not what was counted
    stance     ENUM('SUPPORT','SUPPORT_IF_AMENDED','OPPOSE','OPPOSE_UNLESS_AMENDED','NEUTRAL','UNCLEAR','NO_POSITION') NOT NULL,
    residency  ENUM('RESIDENT','SUBURB','ELSEWHERE_IN_STATE','OTHER_STATE','OUTSIDE_US','IN_STATE_UNSPECIFIED','INDETERMINATE','UNKNOWN') NOT NULL,
    petition   BOOLEAN NOT NULL,                        -- a line of a petition, counted on its own (rule 2)
    PRIMARY KEY (freeze_id, contact_id),
    CONSTRAINT f_frozen_freeze FOREIGN KEY (freeze_id) REFERENCES decision_freeze (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
