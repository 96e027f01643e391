-- A search for words that an address writes in many signs: 300 Chinese signs are 2,700 there, and several facets may be so long.
ALTER TABLE saved_search MODIFY asked TEXT NOT NULL;
