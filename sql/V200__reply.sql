-- Replies by template: words in two languages with merge fields; each change is another edition, so that an approval is for the words that were read.
CREATE TABLE reply_template (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name       VARCHAR(200) NOT NULL,
    again      ENUM('REFUSE','ASK','ALLOW') NOT NULL DEFAULT 'REFUSE',  -- the same letter to the same person once more
    again_days INT          NULL,                        -- within so many days; NULL: ever
    edition    INT          NOT NULL,                    -- the one that stands
    retired    BOOLEAN      NOT NULL DEFAULT FALSE,
    version    BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY u_reply_template_name (name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE reply_edition (
    template_id BIGINT        NOT NULL,
    no          INT           NOT NULL,
    subject_en  VARCHAR(1000) NOT NULL,
    body_en     MEDIUMTEXT    NOT NULL,
    subject_es  VARCHAR(1000) NOT NULL,
    body_es     MEDIUMTEXT    NOT NULL,
    written_by  VARCHAR(60)   NOT NULL,
    written_at  DATETIME(6)   NOT NULL,
    PRIMARY KEY (template_id, no),
    CONSTRAINT f_reply_edition FOREIGN KEY (template_id) REFERENCES reply_template (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One edition to the people of one selection. The table is the queue: a job drafts it chunk by chunk, and puts it into the outbox once it is approved.
CREATE TABLE reply_mailing (
    id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    template_id   BIGINT        NOT NULL,
    edition       INT           NOT NULL,
    asked         VARCHAR(4000) NOT NULL,                -- the selection, as its address says it
    ordinance_id  BIGINT        NOT NULL,
    anew          BOOLEAN       NOT NULL,                -- whoever had it lately too: said where the template asks
    state         ENUM('DRAFTING','DRAFTED','APPROVED','PUT','TAKEN_BACK') NOT NULL,
    after_contact BIGINT        NOT NULL DEFAULT 0,      -- how far it is drafted
    drafted_by    VARCHAR(60)   NOT NULL,
    drafted_at    DATETIME(6)   NOT NULL,
    approved_by   VARCHAR(60)   NULL,
    approved_at   DATETIME(6)   NULL,
    ended_by      VARCHAR(60)   NULL,                    -- who took it back
    ended_at      DATETIME(6)   NULL,
    version       BIGINT        NOT NULL DEFAULT 0,
    KEY k_reply_mailing_state (state, id),
    CONSTRAINT f_reply_mailing FOREIGN KEY (template_id, edition) REFERENCES reply_edition (template_id, no),
    CONSTRAINT f_reply_mailing_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The words for one person, to be read before they are sent. Once they are put the letter in the outbox holds them.
CREATE TABLE reply_draft (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    mailing_id     BIGINT        NOT NULL,
    template_id    BIGINT        NOT NULL,
    who            VARCHAR(260)  NOT NULL,               -- 'c:' and a constituent, or 'a:' and an address
    constituent_id BIGINT        NULL,
    contact_id     BIGINT        NOT NULL,               -- the latest of theirs that was selected
    address        VARCHAR(254)  NOT NULL,               -- '': none is known
    name           VARCHAR(400)  NOT NULL,
    language       VARCHAR(20)   NOT NULL,
    subject        VARCHAR(1000) NOT NULL,
    body           MEDIUMTEXT    NULL,                   -- NULL: it is in the outbox
    state          ENUM('DRAFT','LEFT_OUT','PUT','TAKEN_BACK') NOT NULL,
    why            VARCHAR(100)  NULL,                   -- a key of the words: why it is left out
    left_out_by    VARCHAR(60)   NULL,                   -- NULL: by a rule
    letter_id      BIGINT        NULL,
    put_at         DATETIME(6)   NULL,
    UNIQUE KEY u_reply_draft_who (mailing_id, who),
    KEY k_reply_draft_state (mailing_id, state, id),
    KEY k_reply_draft_constituent (constituent_id, template_id),
    KEY k_reply_draft_address (address, template_id),
    CONSTRAINT f_reply_draft FOREIGN KEY (mailing_id) REFERENCES reply_mailing (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was written to somebody stands on their page.
ALTER TABLE outbox_letter ADD KEY k_outbox_constituent (constituent_id, id);
