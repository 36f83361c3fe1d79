-- How many basic needs of a request the family called unmet and nobody arranged. A number only, without which or why: who
-- decides reads no own words. Owner's rights; only for a seat that reads letters of the dossier.
CREATE OR REPLACE FUNCTION decisions_open_needs(p_request uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moment AS (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at)
    SELECT count(*) FROM intake_basicneed n JOIN intake_helprequest r ON r.id = n.request_id
     WHERE r.id = p_request AND NOT n.is_met AND n.arranged_at IS NULL
       AND EXISTS (SELECT 1 FROM core_access a, moment
                    WHERE a.dossier_id = r.dossier_id
                      AND a.seat_id = NULLIF(current_setting('app.seat', true), '')::uuid
                      AND (a.labels & 2048) <> 0
                      AND a.valid_from <= moment.at AND (a.valid_until IS NULL OR a.valid_until > moment.at))
$$;
