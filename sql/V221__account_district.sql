-- Whom a council member was elected by: a district of the boundary, by its name. Its numbers come first for them; it opens nothing.
ALTER TABLE account ADD COLUMN district VARCHAR(200) NULL;
