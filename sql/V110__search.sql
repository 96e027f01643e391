-- What each node's search index has still to read again. Whoever changes a contact writes here in the same transaction, a row for each node;
-- a node takes its rows away when its index, on disk, has what they tell of. A row is a range of ids, so that a chunk of an import is a row.
CREATE TABLE search_node (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,   -- an index on some disk: another index, another number
    host       VARCHAR(200) NOT NULL,
    generation BIGINT       NOT NULL DEFAULT 0,   -- how often the index was written to disk: where it says another, one of the two came out of a backup
    begun      INT          NOT NULL DEFAULT 0,   -- rows due when it last began to be built anew, for the progress
    seen_at    DATETIME(6)  NOT NULL
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE search_due (
    id       BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    node_id  BIGINT NOT NULL,
    kind     ENUM('PERSON','CONTACT') NOT NULL,
    first_id BIGINT NOT NULL,
    last_id  BIGINT NOT NULL,
    lane     ENUM('ANEW','MANY','FEW') NOT NULL,  -- the last lane goes first, in each the newest row: whoever is on the phone does not wait for an import
    KEY k_due_lane (node_id, lane, id)
) DEFAULT CHARSET = utf8mb4;

-- Who writes news holds its one row shared until it commits, who enters a node holds it alone: no news in flight knows not of the node.
CREATE TABLE search_gate (id TINYINT NOT NULL PRIMARY KEY) DEFAULT CHARSET = utf8mb4;
INSERT INTO search_gate VALUES (1);
