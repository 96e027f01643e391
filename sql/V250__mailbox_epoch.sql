-- A mailbox that is another account or folder now counts its messages anew: the same number is another message.
ALTER TABLE mailbox ADD COLUMN epoch INT NOT NULL DEFAULT 0;           -- raised whenever its numbers begin anew
ALTER TABLE mailbox_message ADD COLUMN epoch INT NOT NULL DEFAULT 0,   -- of the mailbox when it was fetched
    ADD UNIQUE KEY u_mailbox_epoch_uid (mailbox_id, epoch, uid_validity, uid), DROP KEY u_mailbox_uid;
