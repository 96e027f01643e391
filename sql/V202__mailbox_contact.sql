-- To which mailboxes a contact came is shown beside it.
ALTER TABLE mailbox_message ADD KEY k_mailbox_contact (contact_id);
