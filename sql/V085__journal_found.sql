-- The journal is looked through by what was done, by whom, and by day; each list is read along the key, latest first.
ALTER TABLE journal
    ADD KEY k_journal_what (what, id),
    ADD KEY k_journal_who_what (who, what, id),
    ADD KEY k_journal_at (at, id);
