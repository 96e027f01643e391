-- Intake looks households up for every signer that has one: an index of the whole key answers without the row.
ALTER TABLE signer DROP KEY k_signer_household, ADD KEY k_signer_household (household_key, constituent_id);
