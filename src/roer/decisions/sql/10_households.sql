-- Which of these people live together now, as group numbers without any place: for one letter per household.
-- Owner's rights, because who decides sees no place. Only for a seat that reads letters of the dossier, and only about
-- people who are responsible for its child, or the child itself. Who is in no household stands alone.
CREATE OR REPLACE FUNCTION decisions_households(p_dossier uuid) RETURNS TABLE (person_id uuid, household integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moment AS (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at),
    people AS (
        SELECT d.person_id FROM core_dossier d WHERE d.id = p_dossier
        UNION SELECT r.holder_id FROM people_parentalresponsibility r, moment
               WHERE r.dossier_id = p_dossier AND r.superseded_at IS NULL AND r.holder_id IS NOT NULL
                 AND r.valid_from <= moment.at AND (r.valid_until IS NULL OR r.valid_until > moment.at)
    ),
    homes AS (
        SELECT p.person_id, min(h.household_id::text) AS home
          FROM people p JOIN people_householdmember h ON h.person_id = p.person_id CROSS JOIN moment
         WHERE h.valid_from <= moment.at AND (h.valid_until IS NULL OR h.valid_until > moment.at)
         GROUP BY p.person_id
    )
    SELECT p.person_id, dense_rank() OVER (ORDER BY COALESCE(h.home, p.person_id::text))::integer
      FROM people p LEFT JOIN homes h ON h.person_id = p.person_id
     WHERE EXISTS (SELECT 1 FROM core_access a, moment
                    WHERE a.dossier_id = p_dossier
                      AND a.seat_id = NULLIF(current_setting('app.seat', true), '')::uuid
                      AND (a.labels & 2048) <> 0
                      AND a.valid_from <= moment.at AND (a.valid_until IS NULL OR a.valid_until > moment.at))
$$;
