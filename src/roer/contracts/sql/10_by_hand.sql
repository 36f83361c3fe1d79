-- Must everything about this person go by hand? Yes while somebody stopped the messages for the person or a parent, or
-- while the place of the person, of somebody with authority or of somebody in the same house is secret (iJw OP003).
-- Owner's rights, because who sends messages does not see secret places. It answers yes or no, never why or for whom,
-- and only to a seat that reaches the dossier.
CREATE OR REPLACE FUNCTION contracts_by_hand(p_dossier uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moment AS (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at),
    child AS (SELECT d.id, d.person_id FROM core_dossier d WHERE d.id = p_dossier),
    people AS (
        SELECT person_id FROM child
        UNION SELECT r.holder_id FROM people_parentalresponsibility r, moment
               WHERE r.dossier_id = p_dossier AND r.superseded_at IS NULL AND r.holder_id IS NOT NULL
                 AND r.valid_from <= moment.at AND (r.valid_until IS NULL OR r.valid_until > moment.at)
        UNION SELECT near.person_id FROM child
                JOIN people_householdmember own ON own.person_id = child.person_id
                JOIN people_householdmember near ON near.household_id = own.household_id CROSS JOIN moment
               WHERE own.valid_from <= moment.at AND (own.valid_until IS NULL OR own.valid_until > moment.at)
                 AND near.valid_from <= moment.at AND (near.valid_until IS NULL OR near.valid_until > moment.at)
    ),
    theirs AS (SELECT d.id FROM core_dossier d JOIN people p ON p.person_id = d.person_id)
    SELECT EXISTS (SELECT 1 FROM core_access a, moment
                    WHERE a.dossier_id = p_dossier
                      AND a.seat_id = NULLIF(current_setting('app.seat', true), '')::uuid
                      AND a.valid_from <= moment.at AND (a.valid_until IS NULL OR a.valid_until > moment.at))
       AND (EXISTS (SELECT 1 FROM people_secretlocation s, moment
                     WHERE s.dossier_id IN (SELECT id FROM theirs) AND s.superseded_at IS NULL
                       AND s.valid_from <= moment.at AND (s.valid_until IS NULL OR s.valid_until > moment.at))
            OR EXISTS (SELECT 1 FROM contracts_trafficstop t, moment
                        WHERE t.dossier_id IN (SELECT id FROM theirs)
                          AND t.valid_from <= moment.at AND (t.valid_until IS NULL OR t.valid_until > moment.at)))
$$;
