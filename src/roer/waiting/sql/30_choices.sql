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

-- Per municipality and cause: how often a choice was only what was available (WAI-40). Bare numbers, for the same readers.
CREATE OR REPLACE FUNCTION waiting_only_available() RETURNS TABLE (municipality text, cause text, number integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moment AS (
        SELECT s.at FROM (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at) s
         WHERE EXISTS (SELECT 1 FROM core_seat c
                        WHERE c.id = NULLIF(current_setting('app.seat', true), '')::uuid
                          AND c.role IN ('waiting_coordinator', 'decider')
                          AND c.valid_from <= s.at AND (c.valid_until IS NULL OR c.valid_until > s.at))
    )
    SELECT r.municipality_code::text, p.only_because::text, count(*)::integer
      FROM moment m JOIN waiting_proposal p ON p.proposed_at <= m.at JOIN intake_helprequest r ON r.id = p.request_id
     WHERE p.fit = 'available' AND p.only_because <> ''
     GROUP BY r.municipality_code, p.only_because
$$;

-- Who waits for a foster family by the last record of needs: whole or part of the week, and whether a family could be the place
-- instead of an institution (WAI-38). No names; for the same readers.
CREATE OR REPLACE FUNCTION waiting_foster()
RETURNS TABLE (municipality text, part_time boolean, family_instead boolean, days integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moment AS (
        SELECT s.at, (s.at AT TIME ZONE 'Europe/Amsterdam')::date AS today
          FROM (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at) s
         WHERE EXISTS (SELECT 1 FROM core_seat c
                        WHERE c.id = NULLIF(current_setting('app.seat', true), '')::uuid
                          AND c.role IN ('waiting_coordinator', 'decider')
                          AND c.valid_from <= s.at AND (c.valid_until IS NULL OR c.valid_until > s.at))
    ),
    needed AS (SELECT DISTINCT ON (n.request_id) n.request_id, n.form, n.part_time, n.family_instead
                 FROM moment m JOIN waiting_needsrecord n ON n.recorded_at <= m.at
                ORDER BY n.request_id, n.recorded_at DESC),
    listed AS (SELECT n.request_id, min(n.recorded_at) AS at FROM waiting_needsrecord n
                WHERE n.form = 'foster_care' GROUP BY n.request_id)
    SELECT r.municipality_code::text, n.part_time, n.family_instead,
           m.today - (l.at AT TIME ZONE 'Europe/Amsterdam')::date
      FROM moment m, needed n JOIN listed l ON l.request_id = n.request_id
      JOIN intake_helprequest r ON r.id = n.request_id
     WHERE n.form = 'foster_care' AND (r.closed_at IS NULL OR r.closed_at > m.at) AND r.state <> 'withdrawn'
       AND NOT EXISTS (SELECT 1 FROM waiting_careepisode e WHERE e.request_id = n.request_id AND e.started_at <= m.at
                          AND e.form = 'foster_care')
$$;
