-- How many changes of an ordinance were folded into its sums, ever: with those that are not folded yet, the number that tells an open page
-- whether anything was saved since (ledger.Turns). It is written by whoever folds, never by who saves: nobody waits for it.
CREATE TABLE ledger_turn (
    ordinance_id BIGINT NOT NULL PRIMARY KEY,
    folded       BIGINT NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
