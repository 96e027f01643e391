-- What was counted for a decision has a hash as its snapshot has: a stance changed afterwards in the database would put a contact among those who said the opposite.
ALTER TABLE decision_freeze
    ADD COLUMN positions_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;   -- of contact, stance, residency, petition, by contact; the journal has it too. NULL: frozen before there was one, only its sums are held against the snapshot
