-- A token is kept sealed, which is longer than it.
ALTER TABLE legistar_source MODIFY token VARCHAR(3000) NULL;
UPDATE legistar_source SET token = NULL;                    -- one in the clear is typed in again
