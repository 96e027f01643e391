-- A noticed session of a body at which people testify on the ordinances of its agenda.
CREATE TABLE hearing (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    body         VARCHAR(200)  NOT NULL,
    starts_at    DATETIME(6)   NOT NULL,
    date_only    BOOLEAN       NOT NULL DEFAULT FALSE,   -- only the day is known
    place        VARCHAR(300)  NULL,
    note         VARCHAR(4000) NULL,
    recorded_at  DATETIME(6)   NOT NULL,
    recorded_by  VARCHAR(60)   NOT NULL,
    version      BIGINT        NOT NULL DEFAULT 0,
    KEY k_hearing_starts (starts_at, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE hearing_ordinance (
    hearing_id   BIGINT NOT NULL,
    seq          INT    NOT NULL,
    ordinance_id BIGINT NOT NULL,
    PRIMARY KEY (hearing_id, seq),
    KEY k_hearing_ordinance (ordinance_id, hearing_id),
    CONSTRAINT f_agenda_hearing FOREIGN KEY (hearing_id) REFERENCES hearing (id),
    CONSTRAINT f_agenda_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who testified, in the order of the record; what they said is the contact.
CREATE TABLE hearing_speaker (
    hearing_id BIGINT NOT NULL,
    order_no   INT    NOT NULL,
    contact_id BIGINT NOT NULL,
    PRIMARY KEY (hearing_id, order_no),
    UNIQUE KEY u_speaker_contact (contact_id),
    CONSTRAINT f_speaker_hearing FOREIGN KEY (hearing_id) REFERENCES hearing (id),
    CONSTRAINT f_speaker_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
