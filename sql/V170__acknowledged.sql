-- Who was told when, last, that their letter came in: once for each person and ordinance in a period. 'c:' and a constituent, or 'a:' and an address.
CREATE TABLE acknowledged (
    who          VARCHAR(260) NOT NULL,
    ordinance_id BIGINT       NOT NULL,                  -- 0: of none
    last_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (who, ordinance_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
