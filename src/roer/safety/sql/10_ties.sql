-- Did the family shut the person of the acting seat out of this dossier? Asked before danger opens a file: the answer never
-- stops help, it brings a second worker. Says nothing about anybody else.
CREATE OR REPLACE FUNCTION safety_is_shut_out(p_dossier uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT EXISTS (
        SELECT 1 FROM access_exclusion e JOIN core_seat s ON s.person_id = e.person_id
         WHERE e.dossier_id = p_dossier AND e.superseded_at IS NULL
           AND s.id = NULLIF(current_setting('app.seat', true), '')::uuid
           AND e.valid_from <= NULLIF(current_setting('app.at', true), '')::timestamptz
           AND (e.valid_until IS NULL OR e.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz))
$$;
