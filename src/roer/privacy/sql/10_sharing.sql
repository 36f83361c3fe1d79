-- Who decides about a text that the acting seat wrote, and may read it: they are asked before it goes to somebody else.
CREATE OR REPLACE FUNCTION privacy_deciding_seats(p_item uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT DISTINCT a.seat_id FROM core_item i JOIN core_access a ON a.dossier_id = i.dossier_id
      JOIN core_seat s ON s.id = a.seat_id
     WHERE i.id = p_item AND i.author_seat_id = NULLIF(current_setting('app.seat', true), '')::uuid
       AND a.basis IN ('self', 'authority', 'guardianship') AND a.labels & 16 <> 0 AND a.labels & i.label <> 0
       AND a.valid_from <= NULLIF(current_setting('app.at', true), '')::timestamptz
       AND (a.valid_until IS NULL OR a.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz)
       AND NOT EXISTS (SELECT 1 FROM core_itemshare h WHERE h.item_id = i.id AND h.person_id = s.person_id
                        AND (h.valid_until IS NULL
                             OR h.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz))
$$;
