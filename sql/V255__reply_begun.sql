-- With which template somebody's reply to one contact was begun: whoever had its words does not get them once more by a mailing.
CREATE TABLE reply_begun (
    letter_id      BIGINT       NOT NULL PRIMARY KEY,
    template_id    BIGINT       NOT NULL,
    edition        INT          NOT NULL,
    constituent_id BIGINT       NULL,
    address        VARCHAR(254) NOT NULL,
    put_at         DATETIME(6)  NOT NULL,
    KEY k_reply_begun_constituent (constituent_id, template_id),
    KEY k_reply_begun_address (address, template_id),
    CONSTRAINT f_reply_begun FOREIGN KEY (template_id, edition) REFERENCES reply_edition (template_id, no)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
