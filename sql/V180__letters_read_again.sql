-- Those an older reader has read are found without looking at the others.
ALTER TABLE letter ADD KEY k_letter_reader (reader_version, contact_id);
