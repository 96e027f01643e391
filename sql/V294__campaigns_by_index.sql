-- How many of each campaign wrote what is read out of the index alone.
ALTER TABLE listed ADD KEY k_listed_wording (campaign_id, first, set_aside, own_words);
