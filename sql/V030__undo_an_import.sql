-- Whoever undoes an import asks of each text and campaign whether somebody else uses it.
ALTER TABLE contact ADD KEY k_contact_text (text_id), ADD KEY k_contact_campaign (campaign_id);
