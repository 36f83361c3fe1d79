-- Does the family keep this seat out, by person or by organisation? Asked before anything is opened for it item by item.
CREATE OR REPLACE FUNCTION access_shut_out(p_item uuid, p_seat uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT EXISTS (SELECT 1 FROM core_item i JOIN access_exclusion e ON e.dossier_id = i.dossier_id
                     JOIN core_seat s ON s.person_id = e.person_id OR s.organisation_id = e.organisation_id
                    WHERE i.id = p_item AND s.id = p_seat AND e.superseded_at IS NULL
                      AND s.role NOT IN ('chosen_mentor', 'confidential_adviser', 'self')
                      AND e.valid_from <= NULLIF(current_setting('app.at', true), '')::timestamptz
                      AND (e.valid_until IS NULL OR e.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz))
$$;
