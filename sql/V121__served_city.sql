-- Which city this database holds the contacts of: one row, from the first start on.
CREATE TABLE served_city (
    only_row TINYINT NOT NULL DEFAULT 1 PRIMARY KEY CHECK (only_row = 1),
    city VARCHAR(120) NOT NULL,
    since DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
