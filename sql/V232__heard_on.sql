-- What was heard when a speaker had the floor: testimony without a position is filed there, whenever it is corrected.
ALTER TABLE hearing_speaker ADD COLUMN item VARCHAR(60) NULL;   -- a file number; NULL: nobody noted it, the first of the agenda
