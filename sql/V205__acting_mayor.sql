-- Who acted for a mayor who was away, and since when the mayor was: null where the mayor acted.
ALTER TABLE decision_paper
    ADD COLUMN acting_as    VARCHAR(200) NULL,
    ADD COLUMN absent_since DATE         NULL;
