-- The roster of a hearing while it goes on: who signed up, what the card says, who is called, how long they spoke. What was said becomes the contact.
-- A line typed in afterwards has a contact alone; a speaker of the console has a key that the browser made, so that what is sent twice arrives once.
ALTER TABLE hearing_speaker
    MODIFY COLUMN contact_id BIGINT NULL,                 -- NULL: has not testified (yet)
    ADD COLUMN speaker_key   VARCHAR(36)   NULL,
    ADD COLUMN status        VARCHAR(20)   NULL,          -- Status
    ADD COLUMN turn          DOUBLE        NULL,          -- place in line; the chair moves it
    ADD COLUMN name          VARCHAR(400)  NULL,
    ADD COLUMN pronounced    VARCHAR(200)  NULL,
    ADD COLUMN speaks_for    VARCHAR(400)  NULL,
    ADD COLUMN speaks_as     VARCHAR(20)   NULL,          -- ORGANISATION BOTH
    ADD COLUMN lives         VARCHAR(400)  NULL,          -- as stated; the finding is the contact's
    ADD COLUMN mode          VARCHAR(20)   NULL,          -- Mode
    ADD COLUMN interpreter   VARCHAR(20)   NULL,          -- CITY OWN EQUIPMENT
    ADD COLUMN language      VARCHAR(60)   NULL,          -- of the interpreter, a need of this night
    ADD COLUMN needs         VARCHAR(200)  NULL,          -- such as a ramp
    ADD COLUMN card          VARCHAR(2000) NULL,          -- {"file number": stance} as the card says
    ADD COLUMN spoken        VARCHAR(2000) NULL,          -- the same, as the clerk heard it
    ADD COLUMN gist          VARCHAR(200)  NULL,
    ADD COLUMN exhibits      VARCHAR(1000) NULL,          -- a line each
    ADD COLUMN ceded_to      VARCHAR(36)   NULL,          -- the speaker who has their time
    ADD COLUMN allotted      INT           NULL,          -- seconds
    ADD COLUMN used          INT           NULL,          -- seconds, before the timer was started last
    ADD COLUMN running_since DATETIME(6)   NULL,
    ADD COLUMN called_at     DATETIME(6)   NULL,
    ADD COLUMN done_at       DATETIME(6)   NULL,
    ADD COLUMN entry         INT           NOT NULL DEFAULT 0,   -- how often it became a contact: a correction brings a new one
    ADD COLUMN change_no     BIGINT        NOT NULL DEFAULT 0,
    ADD UNIQUE KEY u_speaker_key (hearing_id, speaker_key),
    ADD KEY k_speaker_change (hearing_id, change_no);

-- How this night is run. change_no counts what was noted, so that whoever looks on asks for what is new.
CREATE TABLE hearing_night (
    hearing_id    BIGINT       NOT NULL PRIMARY KEY,
    change_no     BIGINT       NOT NULL DEFAULT 0,
    order_by      VARCHAR(20)  NOT NULL DEFAULT 'SIGN_UP',   -- SIGN_UP CHAIR ALTERNATING
    time_rule     VARCHAR(100) NOT NULL DEFAULT '180',       -- seconds, or "15:120 24:90 60": up to 15 speakers 120, up to 24 speakers 90, else 60
    group_seconds INT          NOT NULL DEFAULT 0,           -- for who speaks for an organisation; 0: the same
    item          VARCHAR(60)  NULL,                         -- the file number that is being heard
    approved_at   DATETIME(6)  NULL,                         -- of the minutes; from then on nothing changes
    approved_by   VARCHAR(60)  NULL,
    CONSTRAINT f_night_hearing FOREIGN KEY (hearing_id) REFERENCES hearing (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Every act of a clerk, once, whatever the network does; before is what undoes it.
CREATE TABLE hearing_act (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    hearing_id  BIGINT       NOT NULL,
    act_key     VARCHAR(36)  NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    changes     MEDIUMTEXT   NOT NULL,
    before_it   MEDIUMTEXT   NOT NULL,
    happened_at DATETIME(6)  NOT NULL,                     -- on the browser's clock, corrected by ours
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by VARCHAR(60)  NOT NULL,
    reason      VARCHAR(400) NULL,                         -- of a correction
    undone      BOOLEAN      NOT NULL DEFAULT FALSE,
    UNIQUE KEY u_act_key (hearing_id, act_key),
    CONSTRAINT f_act_hearing FOREIGN KEY (hearing_id) REFERENCES hearing (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a page of ours shows at the interface in the name of whoever opened it, for one thing alone. It outlives a restart and the session.
CREATE TABLE api_pass (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id    BIGINT       NOT NULL,
    credential_no BIGINT       NOT NULL,                  -- of the account when it was issued; void when the account's has grown
    scope         VARCHAR(200) NOT NULL,                  -- how the addresses begin that it opens
    secret_hash   BINARY(32)   NOT NULL,
    issued_at     DATETIME(6)  NOT NULL,
    expires_at    DATETIME(6)  NOT NULL,
    UNIQUE KEY u_pass_hash (secret_hash),
    KEY k_pass_expires (expires_at),
    CONSTRAINT f_pass_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
