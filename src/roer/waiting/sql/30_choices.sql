-- Per municipality: how often help was chosen, how often the family chose among two or more that fitted, and in how many
-- days from the question half of the choices were made. Bare numbers, for who may see figures on waiting (WAI-42).
CREATE OR REPLACE FUNCTION waiting_choices()
RETURNS TABLE (municipality text, choices integer, free integer, days double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moment AS (
        SELECT s.at FROM (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at) s
         WHERE EXISTS (SELECT 1 FROM core_seat c
                        WHERE c.id = NULLIF(current_setting('app.seat', true), '')::uuid
                          AND c.role IN ('waiting_coordinator', 'decider')
                          AND c.valid_from <= s.at AND (c.valid_until IS NULL OR c.valid_until > s.at))
    )
    SELECT r.municipality_code::text, count(*)::integer,
           (count(*) FILTER (WHERE p.chosen_by IN ('self', 'parent') AND p.alternatives > 0))::integer,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM p.proposed_at - r.asked_at) / 86400)
      FROM moment m JOIN waiting_proposal p ON p.proposed_at <= m.at JOIN intake_helprequest r ON r.id = p.request_id
     GROUP BY r.municipality_code
$$;
