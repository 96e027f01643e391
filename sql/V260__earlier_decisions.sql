-- Earlier decisions on a contact are found when one is taken back: asked for each contact, of a sweep for thousands.
ALTER TABLE decision_contact ADD KEY k_decision_contact (contact_id, decision_id);
