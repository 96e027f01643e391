-- A list is opened by a tag or by none at all: what is no tag, and the tag of no language, is as if nobody had told.
UPDATE listed SET language = NULLIF(NULLIF(REGEXP_SUBSTR(language, '^[a-z]{2,8}$'), ''), 'und') WHERE language IS NOT NULL;

-- As ADR 046 wants it of whatever is asked of lists. The last one holds all that contacts are counted by language by.
ALTER TABLE listed
    ADD KEY k_listed_language (language),
    ADD KEY k_listed_words (own_words),
    DROP KEY k_listed_received,
    ADD KEY k_listed_received (received_at, contact_id, ordinance_id, first, channel, stance, residency, evidence, set_aside, uncoded, suggested, several, review, reply, campaign_id, import_id, recorded_by, language, own_words),
    ADD KEY k_listed_spoken (ordinance_id, language, stance, set_aside, suggested, channel, received_at);

-- A translation goes with its contact, as when an import is taken back.
DELETE FROM translation WHERE NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = translation.contact_id);
ALTER TABLE translation ADD CONSTRAINT f_translation_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE;

-- Whether a person told the language: then no reader of letters tells it again.
ALTER TABLE contact ADD COLUMN language_told BOOLEAN NOT NULL DEFAULT FALSE;
