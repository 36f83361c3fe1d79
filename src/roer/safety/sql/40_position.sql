-- The measures about a child as everybody who reads its file now may know them: kind, days and who carries it out, never the words
-- of a judge. A ruling of a night stays away from whom it was not told to yet. Nothing for who reads nothing here.
CREATE OR REPLACE FUNCTION safety_measures_known(p_dossier uuid)
RETURNS TABLE (id uuid, kind text, valid_from timestamptz, valid_until timestamptz, organisation text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH now AS (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at,
                        NULLIF(current_setting('app.seat', true), '')::uuid AS seat)
    SELECT m.id, m.kind, m.valid_from, m.valid_until, o.name
      FROM people_protectionmeasure m JOIN core_organisation o ON o.id = m.organisation_id, now
     WHERE m.dossier_id = p_dossier AND m.superseded_at IS NULL AND m.valid_from <= now.at
       AND EXISTS (SELECT 1 FROM core_access a WHERE a.dossier_id = p_dossier AND a.seat_id = now.seat
                    AND a.valid_from <= now.at AND (a.valid_until IS NULL OR a.valid_until > now.at))
       AND NOT EXISTS (SELECT 1 FROM core_itemshare s
                        WHERE s.item_id = m.words_item AND s.valid_from <= now.at
                          AND s.person_id = NULLIF(current_setting('app.person', true), '')::uuid
                          AND (s.valid_until IS NULL OR s.valid_until > now.at))
     ORDER BY m.valid_from
$$;

-- Is an open sign of unsafety written in this file? Asked when somebody stops working along, to put a talk with a colleague on the
-- case holder's list; the one who stops is told nothing by it.
CREATE OR REPLACE FUNCTION safety_sign_is_open(p_dossier uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT EXISTS (SELECT 1 FROM safety_coderecord c WHERE c.dossier_id = p_dossier
                    AND (c.closed_at IS NULL OR EXISTS (SELECT 1 FROM safety_codestep s WHERE s.record_id = c.id
                         AND s.decision IN ('report', 'both', 'help'))))
$$;
