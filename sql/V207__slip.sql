-- Until when the mayor may act, as it was last noted: what differs from it later has moved.
CREATE TABLE clock_date (
    ordinance_id BIGINT      NOT NULL PRIMARY KEY,
    act_by       DATETIME(6) NULL,                     -- NULL: nobody can say
    noted_at     DATETIME(6) NOT NULL,
    CONSTRAINT f_clock_date_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4;

-- A date that moved. Only ever added to.
CREATE TABLE clock_slip (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id BIGINT      NOT NULL,
    was          DATETIME(6) NULL,
    became       DATETIME(6) NULL,
    noted_at     DATETIME(6) NOT NULL,
    KEY k_clock_slip (ordinance_id, id),
    CONSTRAINT f_clock_slip_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4;

-- Who is told of it, each address once. The table is the queue: the job puts each into the outbox and says when.
CREATE TABLE slip_notice (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind         VARCHAR(20)  NOT NULL,                -- slip.Slip.Kind: of a clock, or a change of the schedule among what happened around it
    slip_id      BIGINT       NOT NULL,                -- clock_slip or media_event
    ordinance_id BIGINT       NOT NULL,
    address      VARCHAR(254) NOT NULL,
    name         VARCHAR(400) NULL,
    language     VARCHAR(5)   NOT NULL,
    contact_id   BIGINT       NULL,                    -- who asked to be told; NULL: a listener
    told_by      VARCHAR(60)  NOT NULL,
    told_at      DATETIME(6)  NOT NULL,
    put_at       DATETIME(6)  NULL,                    -- NULL: not yet in the outbox
    letter_id    BIGINT       NULL,
    UNIQUE KEY u_slip_notice (kind, slip_id, address),
    KEY k_slip_notice (put_at, id),
    CONSTRAINT f_slip_notice_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
