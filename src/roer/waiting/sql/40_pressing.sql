-- Waits that press: from the first time somebody said it is not safe, and from the ruling or measure that ordered help, until the
-- help starts; with the causes that were named. Without names, for who coordinates or decides (WAI-35).
CREATE OR REPLACE FUNCTION waiting_pressing() RETURNS TABLE (kind text, municipality text, days integer, ended boolean, causes text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moment AS (
        SELECT s.at, (s.at AT TIME ZONE 'Europe/Amsterdam')::date AS today
          FROM (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at) s
         WHERE EXISTS (SELECT 1 FROM core_seat c
                        WHERE c.id = NULLIF(current_setting('app.seat', true), '')::uuid
                          AND c.role IN ('waiting_coordinator', 'decider')
                          AND c.valid_from <= s.at AND (c.valid_until IS NULL OR c.valid_until > s.at))
    ),
    begun AS (
        SELECT 'unsafe' AS kind, w.request_id, (min(w.said_at) AT TIME ZONE 'Europe/Amsterdam')::date AS since
          FROM moment m JOIN waiting_worsening w ON w.safe = 'no' AND w.said_at <= m.at GROUP BY w.request_id
        UNION ALL
        SELECT 'ruling', f.request_id, f.referred_on
          FROM moment m JOIN intake_referral f ON f.ground IN ('court', 'institution') AND f.received_at <= m.at
    )
    SELECT b.kind, r.municipality_code::text,
           GREATEST(0, LEAST(m.today, COALESCE(h.start, 'infinity'::date), COALESCE(
               (r.closed_at AT TIME ZONE 'Europe/Amsterdam')::date, 'infinity'::date)) - b.since)::integer,
           h.start IS NOT NULL,
           ARRAY(SELECT DISTINCT cause FROM waiting_brokerage k, unnest(k.causes) AS cause
                  WHERE k.request_id = r.id ORDER BY cause)::text[]
      FROM moment m, begun b JOIN intake_helprequest r ON r.id = b.request_id
      LEFT JOIN LATERAL (
          SELECT (LEAST(min(e.started_at), r.helping_since) AT TIME ZONE 'Europe/Amsterdam')::date AS start
            FROM waiting_careepisode e WHERE e.request_id = r.id) h ON true
     WHERE (r.closed_at IS NULL OR h.start IS NOT NULL)
$$;
