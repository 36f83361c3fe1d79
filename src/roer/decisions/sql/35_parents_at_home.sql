-- With how many people who have authority does a child live? Where no home is known, everybody with authority counts.
-- Only for figures: no name and no place comes along.
CREATE OR REPLACE FUNCTION decisions_parents_at_home(p_dossier uuid, p_at timestamptz) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
WITH homes AS (
    SELECT m.household_id FROM people_householdmember m JOIN core_dossier d ON d.person_id = m.person_id
     WHERE d.id = p_dossier AND m.valid_from <= p_at AND (m.valid_until IS NULL OR m.valid_until > p_at)
)
SELECT count(DISTINCT r.holder_id) FROM people_parentalresponsibility r
 WHERE r.dossier_id = p_dossier AND r.superseded_at IS NULL AND r.kind <> 'none' AND r.holder_id IS NOT NULL
   AND r.valid_from <= p_at AND (r.valid_until IS NULL OR r.valid_until > p_at)
   AND (NOT exists (SELECT FROM homes) OR exists (
        SELECT FROM people_householdmember m JOIN homes h ON h.household_id = m.household_id
         WHERE m.person_id = r.holder_id AND m.valid_from <= p_at AND (m.valid_until IS NULL OR m.valid_until > p_at)))
$$;
