-- What a tally shows beside its sums was changed on an ordinance: a petition's claim, an action, an event, a tie, a district. A row each time, so that nobody
-- who saves waits for anybody else who does; folded into ledger_turn with the changes of the sums.
CREATE TABLE ledger_stir (
    id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id BIGINT NOT NULL,
    KEY k_ledger_stir (ordinance_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
