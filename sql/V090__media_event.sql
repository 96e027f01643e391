-- What happened around a measure outside of its bodies. Told with its source, corrected by superseding, never by deleting; never counted.
CREATE TABLE media_event (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id   BIGINT        NOT NULL,
    kind           VARCHAR(30)   NOT NULL,             -- media.EventKind
    day            DATE          NULL,                 -- in the city; NULL: not known
    headline       VARCHAR(500)  NOT NULL,             -- in neutral words
    person         VARCHAR(300)  NULL,                 -- the author, the speaker, the organiser, who is to do it
    source         VARCHAR(300)  NULL,                 -- who tells it
    url            VARCHAR(2000) NULL,
    verified       BOOLEAN       NOT NULL DEFAULT TRUE,  -- FALSE: nobody has checked it against its source
    note           TEXT          NULL,
    comments_open  BOOLEAN       NULL,                 -- of an article; NULL: not known
    ask            VARCHAR(300)  NULL,                 -- of a call to action: what it asks people to say
    channels       VARCHAR(300)  NULL,                 -- of a call to action: the ways it names
    head_count     INT           NULL,                 -- of a crowd: an estimate with a source, never people of the count
    planned        DATE          NULL,                 -- of a change of the schedule: the day it had been set for
    superseded_by  BIGINT        NULL,
    superseded_why VARCHAR(500)  NULL,
    recorded_at    DATETIME(6)   NOT NULL,
    recorded_by    VARCHAR(60)   NOT NULL,
    version        BIGINT        NOT NULL DEFAULT 0,
    KEY k_media_event (ordinance_id, day, id),
    CONSTRAINT f_media_event_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id),
    CONSTRAINT f_media_event_superseded FOREIGN KEY (superseded_by) REFERENCES media_event (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
