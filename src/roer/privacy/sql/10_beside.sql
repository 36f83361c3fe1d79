-- A statement or correction beside a text is seen by whoever sees that text: it takes over what opens or shuts it, now
-- and later. Owner's rights: the writer of a statement may not see for whom the text is shut.
CREATE OR REPLACE FUNCTION privacy_beside_starts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    INSERT INTO core_itemshare (id, item_id, dossier_id, seat_id, person_id, basis, purpose, given_by_id, valid_from,
                                valid_until)
    SELECT gen_random_uuid(), NEW.item_id, s.dossier_id, s.seat_id, s.person_id, s.basis, s.purpose, s.given_by_id,
           s.valid_from, s.valid_until
      FROM core_itemshare s JOIN core_item b ON b.id = NEW.item_id
     WHERE s.item_id = NEW.target_id AND b.kind IN ('privacy.statement', 'privacy.correction');
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER beside_starts AFTER INSERT ON core_itemlink
    FOR EACH ROW EXECUTE FUNCTION privacy_beside_starts();

CREATE OR REPLACE FUNCTION privacy_beside_follows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO core_itemshare (id, item_id, dossier_id, seat_id, person_id, basis, purpose, given_by_id,
                                    valid_from, valid_until)
        SELECT gen_random_uuid(), l.item_id, NEW.dossier_id, NEW.seat_id, NEW.person_id, NEW.basis, NEW.purpose,
               NEW.given_by_id, NEW.valid_from, NEW.valid_until
          FROM core_itemlink l JOIN core_item b ON b.id = l.item_id
         WHERE l.target_id = NEW.item_id AND b.kind IN ('privacy.statement', 'privacy.correction');
    ELSE
        UPDATE core_itemshare s SET valid_until = NEW.valid_until
          FROM core_itemlink l JOIN core_item b ON b.id = l.item_id
         WHERE l.target_id = NEW.item_id AND b.kind IN ('privacy.statement', 'privacy.correction')
           AND s.item_id = l.item_id AND s.seat_id IS NOT DISTINCT FROM NEW.seat_id
           AND s.person_id IS NOT DISTINCT FROM NEW.person_id AND s.valid_until IS NOT DISTINCT FROM OLD.valid_until;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER beside_follows AFTER INSERT OR UPDATE OF valid_until ON core_itemshare
    FOR EACH ROW EXECUTE FUNCTION privacy_beside_follows();
