-- What a revision would change of a tally, by stance too ('': all of them together), and of residents by district ('': none known).
ALTER TABLE revision_figure ADD COLUMN stance VARCHAR(40) NOT NULL DEFAULT '' AFTER residency, DROP PRIMARY KEY, ADD PRIMARY KEY (revision_id, file_number, residency, stance);

CREATE TABLE revision_district (
    revision_id   BIGINT       NOT NULL,
    file_number   VARCHAR(40)  NOT NULL,
    district      VARCHAR(100) NOT NULL,
    people_before INT          NOT NULL,
    people_after  INT          NOT NULL,
    PRIMARY KEY (revision_id, file_number, district),
    CONSTRAINT f_district_revision FOREIGN KEY (revision_id) REFERENCES revision (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
