-- Searches that somebody wants to find again: a list's address under a name, for themselves or for the whole office.
CREATE TABLE saved_search (
    id       BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name     VARCHAR(100)  NOT NULL,
    owner    VARCHAR(60)   NOT NULL,                     -- the account's name
    shared   BOOLEAN       NOT NULL DEFAULT FALSE,       -- the whole office sees it
    asked    VARCHAR(2000) NOT NULL,                     -- selection.Selection, as an address has it
    saved_at DATETIME(6)   NOT NULL,
    version  BIGINT        NOT NULL DEFAULT 0,
    UNIQUE KEY u_saved_search (owner, name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
