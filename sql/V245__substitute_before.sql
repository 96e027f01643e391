-- What was decided before V244 did not keep it: whoever had no open address then and is guarded now was guarded then, and is after an undo.
UPDATE decision_signer d JOIN signer s ON s.contact_id = d.contact_id AND s.seq = d.seq SET d.substitute = s.substitute WHERE d.substitute IS NULL AND s.substitute IS NOT NULL AND COALESCE(d.street, d.unit, d.city, d.state, d.zip) IS NULL;
