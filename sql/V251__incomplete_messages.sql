-- A message that did not come whole, or that the server does not give, stands in quarantine and is asked for once more when a person says so.
ALTER TABLE mailbox_message ADD COLUMN incomplete BOOLEAN NOT NULL DEFAULT FALSE,                            -- less came than the server had said, or nothing
    MODIFY COLUMN state ENUM('STORED','TAKEN','QUARANTINED','WANTED') NOT NULL DEFAULT 'STORED';             -- WANTED: to be asked for once more
ALTER TABLE mailbox ADD COLUMN stuck_uid BIGINT NULL,                                                        -- the message at which reading broke off last
    ADD COLUMN stuck INT NOT NULL DEFAULT 0;                                                                 -- how often in a row
