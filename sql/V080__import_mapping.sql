-- How the file of another office is told in our columns. A later file with the same set of headers begins with the latest that was used.
CREATE TABLE import_mapping (
    import_id    BIGINT     NOT NULL PRIMARY KEY,
    header_key   BINARY(32) NOT NULL,                    -- SHA-256 over the header's words, sorted: mapping.Mappings
    mapping      MEDIUMTEXT NOT NULL,                    -- JSON: mapping.MappingJson
    rows_in_file BIGINT     NOT NULL,
    used         BOOLEAN    NOT NULL,                    -- whether the file was imported with it
    KEY k_mapping_header (header_key, used, import_id),
    CONSTRAINT f_mapping_import FOREIGN KEY (import_id) REFERENCES import_run (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
