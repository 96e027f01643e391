-- Where an account is signed in: since when and how lately, nothing of from where. Kept for thirty days after it was last seen.
CREATE TABLE staff_session (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id     BIGINT      NOT NULL,
    credential_no  BIGINT      NOT NULL,               -- that of the account at the sign-in: when the account's has grown since, the session is over
    since          DATETIME(6) NOT NULL,
    last_seen      DATETIME(6) NOT NULL,
    ended_at       DATETIME(6) NULL,                   -- signed out
    KEY k_session_account (account_id, last_seen),
    KEY k_session_age (last_seen),
    CONSTRAINT f_session_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
