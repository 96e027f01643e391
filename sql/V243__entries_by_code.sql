-- What a measure's positions of a while are in the books for is read out of the index alone; nobody asks for them in the order of their contacts.
ALTER TABLE ledger_entry DROP KEY k_entry_received, ADD KEY k_entry_received (ordinance_id, received, code);
