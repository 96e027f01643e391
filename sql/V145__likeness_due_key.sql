-- Whoever was compared is no longer due: found by their number, not by reading all that is due.
ALTER TABLE likeness_due ADD KEY k_likeness_due_constituent (constituent_id);
