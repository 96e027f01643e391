-- Of a file that is done nothing stays but the line that names the columns of its rejects; what had stayed of earlier ones goes.
DELETE p FROM import_piece p JOIN import_run r ON r.id = p.import_id WHERE r.state IN ('DONE', 'FAILED', 'UNDOING', 'UNDONE') AND (r.format <> 'csv' OR r.rejected = 0);
UPDATE import_piece p JOIN import_run r ON r.id = p.import_id SET p.bytes = LEFT(p.bytes, LOCATE(X'0A', p.bytes) - 1)
    WHERE r.state IN ('DONE', 'FAILED', 'UNDOING', 'UNDONE') AND LOCATE(X'0A', p.bytes) > 0;
UPDATE import_piece p JOIN import_run r ON r.id = p.import_id SET p.bytes = LEFT(p.bytes, LOCATE(X'0D', p.bytes) - 1)
    WHERE r.state IN ('DONE', 'FAILED', 'UNDOING', 'UNDONE') AND LOCATE(X'0D', p.bytes) > 0;
