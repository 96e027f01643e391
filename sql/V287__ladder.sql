-- What the council was told of the people of each place, and at the end of which day: it is never told again in another way, whatever is changed or logged later, so that no two answers
-- can be subtracted to find single people (district.Ladder).
CREATE TABLE ladder (
    ordinance_id BIGINT NOT NULL PRIMARY KEY,
    climbed      DATE   NULL COMMENT 'all days until this one were looked at',
    CONSTRAINT f_ladder FOREIGN KEY (ordinance_id) REFERENCES ordinance (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE ladder_rung (
    ordinance_id BIGINT       NOT NULL,
    residency    VARCHAR(24)  NOT NULL,
    side         VARCHAR(16)  NOT NULL,
    place        VARCHAR(255) NOT NULL COMMENT 'empty: everyone of the column',
    day          DATE         NOT NULL,
    people       INT          NOT NULL,
    PRIMARY KEY (ordinance_id, residency, side, place, day),
    CONSTRAINT f_ladder_rung FOREIGN KEY (ordinance_id) REFERENCES ladder (ordinance_id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
