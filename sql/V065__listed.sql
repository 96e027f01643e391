-- What lists of contacts are chosen by: one narrow row for each position of a contact, or one for a contact without any (ordinance_id 0).
-- Everything in it is read out of contact, signer and position whenever they change (selection.Listed); it can be made again at any time.
-- It has no second index on purpose: a million rows are read through in a tenth of a second, whatever is asked, and a page that finds
-- enough ends early; an index for every facet would cost every import more than all of this.
CREATE TABLE listed (
    contact_id   BIGINT      NOT NULL,
    ordinance_id BIGINT      NOT NULL,
    first        BOOLEAN     NOT NULL,                   -- of the rows of its contact
    received_at  DATETIME(6) NOT NULL,
    channel      ENUM('CALL','VOICEMAIL','EMAIL','LETTER','POSTCARD','FAX','WALK_IN','WEB_FORM','SOCIAL','TESTIMONY','WRITTEN_TESTIMONY','POSITION_SLIP','PETITION') NOT NULL,
    stance       ENUM('SUPPORT','SUPPORT_IF_AMENDED','OPPOSE','OPPOSE_UNLESS_AMENDED','NEUTRAL','UNCLEAR','NO_POSITION') NULL,
    residency    ENUM('RESIDENT','SUBURB','ELSEWHERE_IN_STATE','OTHER_STATE','OUTSIDE_US','IN_STATE_UNSPECIFIED','INDETERMINATE','UNKNOWN') NOT NULL, -- the sender's
    evidence     ENUM('NONE','STATED','CONSISTENT','ADDRESS_MATCHED','DOCUMENT_SEEN') NOT NULL,
    set_aside    BOOLEAN     NOT NULL,
    uncoded      BOOLEAN     NOT NULL,                   -- this and what follows: of contacts that stand only
    suggested    BOOLEAN     NOT NULL,
    several      BOOLEAN     NOT NULL,
    review       BOOLEAN     NOT NULL,
    reply        BOOLEAN     NOT NULL,
    campaign_id  BIGINT      NULL,
    import_id    BIGINT      NULL,
    recorded_by  VARCHAR(60) NOT NULL,
    PRIMARY KEY (contact_id, ordinance_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO listed SELECT c.id, COALESCE(p.ordinance_id, 0), NOT EXISTS (SELECT 1 FROM `position` e WHERE e.contact_id = c.id AND e.ordinance_id < p.ordinance_id),
    c.received_at, c.channel, p.stance, s.residency, s.evidence, c.set_aside IS NOT NULL, c.set_aside IS NULL AND p.stance IS NULL, c.set_aside IS NULL AND COALESCE(p.suggested, FALSE),
    c.set_aside IS NULL AND EXISTS (SELECT 1 FROM signer m WHERE m.contact_id = c.id AND m.link_rule = 'SEVERAL'),
    c.set_aside IS NULL AND EXISTS (SELECT 1 FROM signer m WHERE m.contact_id = c.id AND m.review), c.set_aside IS NULL AND c.wants_reply, c.campaign_id, c.import_id, c.recorded_by
    FROM contact c JOIN signer s ON s.contact_id = c.id AND s.seq = 0 LEFT JOIN `position` p ON p.contact_id = c.id;

ALTER TABLE idempotency_key ADD KEY k_idempotency_age (at);
