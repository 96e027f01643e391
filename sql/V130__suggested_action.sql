-- Whether a suggestion filled in what was asked for: that goes where the suggestion goes, and what the sender gave stays.
ALTER TABLE suggestion ADD COLUMN asked BOOLEAN NOT NULL DEFAULT FALSE;

-- What came back into the queue without its subject was reached by no rule: the program looks at it once more.
UPDATE waiting w JOIN contact c ON c.id = w.contact_id SET w.unread = TRUE WHERE w.queue = 'UNCODED' AND w.subject_key IS NULL AND c.subject IS NOT NULL;
