-- Why something was not taken is kept as what is wrong with which field, [["column", "key", value …] …], and said in the language of whoever reads it.
-- A sentence that stands already says itself.
ALTER TABLE import_reject CHANGE reason errors MEDIUMTEXT NOT NULL;
UPDATE import_reject SET errors = JSON_ARRAY(JSON_ARRAY('', errors));
