-- Every child in care on one day, and what it was without: owner, lawful title of every moment away, contact, plan, school.
-- p_from and p_until are the midnights around the day; what counts at night is what holds at the last moment of it.
-- One pass over dated facts, so any day can be asked again. Owner's rights; callers keep rows by living_ledger_keep.
CREATE OR REPLACE FUNCTION living_ledger(p_day date, p_from timestamptz, p_until timestamptz, p_contact_days integer)
RETURNS TABLE (dossier_id uuid, owner_seat_id uuid, team_id uuid, municipality_code text, away boolean,
               no_owner boolean, no_title boolean, no_contact boolean, no_plan boolean, no_school boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public SET work_mem = '64MB' AS $$
WITH stay AS MATERIALIZED (
    SELECT p.dossier_id, p.id FROM living_placement p JOIN living_livingform f ON f.code = p.form_id AND NOT f.at_home
     WHERE p.valid_from < p_until AND (p.valid_until IS NULL OR p.valid_until > p_from)
),
cared AS MATERIALIZED (
    SELECT s.dossier_id FROM stay s
    UNION SELECT e.dossier_id FROM waiting_careepisode e
     WHERE e.started_at < p_until AND (e.ended_at IS NULL OR e.ended_at >= p_until)
    UNION SELECT m.dossier_id FROM people_protectionmeasure m
     WHERE m.superseded_at IS NULL AND m.valid_from < p_until AND m.valid_until >= p_until
    UNION SELECT r.dossier_id FROM people_parentalresponsibility r
     WHERE r.superseded_at IS NULL AND r.holder_organisation_id IS NOT NULL
       AND r.kind IN ('guardianship', 'provisional_guardianship')
       AND r.valid_from < p_until AND (r.valid_until IS NULL OR r.valid_until >= p_until)
),
owners AS MATERIALIZED (
    SELECT DISTINCT ON (i.dossier_id) i.dossier_id, s.id AS seat_id, s.organisation_id
      FROM people_involvement i JOIN core_seat s ON s.id = i.seat_id
     WHERE i.superseded_at IS NULL AND i.part IN ('guardian_worker', 'family_supervisor', 'case_manager', 'familiar_face')
       AND i.valid_from < p_until AND (i.valid_until IS NULL OR i.valid_until >= p_until)
       AND s.valid_from < p_until AND (s.valid_until IS NULL OR s.valid_until >= p_until)
     ORDER BY i.dossier_id, array_position(ARRAY['guardian_worker', 'family_supervisor', 'case_manager',
                                                 'familiar_face']::varchar[], i.part), i.valid_from, i.id
),
untitled AS MATERIALIZED (
    SELECT DISTINCT s.dossier_id FROM stay s JOIN living_titleofstay t ON t.placement_id = s.id
     WHERE t.kind = 'none' AND t.valid_from < p_until AND (t.valid_until IS NULL OR t.valid_until > p_from)
),
spoken AS MATERIALIZED (
    SELECT t.dossier_id FROM living_childtalk t WHERE t.spoken_on <= p_day AND t.spoken_on > p_day - p_contact_days
    UNION SELECT c.dossier_id FROM waiting_childcontact c
     WHERE c.with_child AND c.spoken_on <= p_day AND c.spoken_on > p_day - p_contact_days
),
planned AS MATERIALIZED (
    SELECT p.dossier_id FROM dossier_plan p
     WHERE p.settled_at < p_until AND (p.ended_at IS NULL OR p.ended_at >= p_until)
),
by_family AS MATERIALIZED (
    SELECT d.id AS dossier_id FROM people_familymember m JOIN planned p ON p.dossier_id = m.dossier_id
      JOIN core_dossier d ON d.person_id = m.person_id AND d.kind = 'person' AND d.is_head
     WHERE m.valid_from < p_until AND (m.valid_until IS NULL OR m.valid_until >= p_until)
),
taught AS MATERIALIZED (
    SELECT s.dossier_id FROM living_schooling s
     WHERE s.valid_from < p_until AND (s.valid_until IS NULL OR s.valid_until >= p_until)
),
lives AS MATERIALIZED (
    SELECT DISTINCT ON (r.dossier_id) r.dossier_id, r.municipality_code FROM intake_helprequest r
     WHERE r.asked_at < p_until AND r.municipality_code <> '' ORDER BY r.dossier_id, r.asked_at DESC, r.id
),
born AS (
    SELECT b.dossier_id,
           make_date(b.year, COALESCE(b.month, 1), COALESCE(b.day, 1)) AS first,
           CASE WHEN b.day IS NOT NULL THEN make_date(b.year, b.month, b.day)
                WHEN b.month IS NOT NULL THEN (make_date(b.year, b.month, 1) + interval '1 month - 1 day')::date
                ELSE make_date(b.year, 12, 31) END AS last
      FROM people_birthdate b WHERE b.superseded_at IS NULL AND b.year > 0
)
SELECT d.id, o.seat_id, o.organisation_id, COALESCE(NULLIF(l.municipality_code, ''), t.municipality_code, '')::text,
       s.dossier_id IS NOT NULL, o.seat_id IS NULL, u.dossier_id IS NOT NULL, c.dossier_id IS NULL,
       p.dossier_id IS NULL AND f.dossier_id IS NULL,
       k.dossier_id IS NULL AND b.last <= (p_day - interval '5 years')::date AND b.first > (p_day - interval '18 years')::date
  FROM cared a
  JOIN core_dossier d ON d.id = a.dossier_id AND d.kind = 'person' AND d.is_head
  LEFT JOIN born b ON b.dossier_id = d.id
  LEFT JOIN (SELECT DISTINCT dossier_id FROM stay) s ON s.dossier_id = d.id
  LEFT JOIN owners o ON o.dossier_id = d.id
  LEFT JOIN core_organisation t ON t.id = o.organisation_id
  LEFT JOIN lives l ON l.dossier_id = d.id
  LEFT JOIN untitled u ON u.dossier_id = d.id
  LEFT JOIN spoken c ON c.dossier_id = d.id
  LEFT JOIN (SELECT DISTINCT dossier_id FROM planned) p ON p.dossier_id = d.id
  LEFT JOIN (SELECT DISTINCT dossier_id FROM by_family) f ON f.dossier_id = d.id
  LEFT JOIN (SELECT DISTINCT dossier_id FROM taught) k ON k.dossier_id = d.id
 WHERE COALESCE(b.last > (p_day - interval '23 years')::date, true)
$$;

-- Keep the gaps of one day, row by row for who may see the child, and protected numbers for everybody.
CREATE OR REPLACE FUNCTION living_ledger_keep(p_day date, p_from timestamptz, p_until timestamptz, p_contact_days integer)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE kept integer;
BEGIN
    CREATE TEMPORARY TABLE living_night ON COMMIT DROP AS
        SELECT l.dossier_id, l.owner_seat_id, l.team_id, l.municipality_code, g.gap, g.without
          FROM living_ledger(p_day, p_from, p_until, p_contact_days) l
         CROSS JOIN LATERAL (VALUES ('owner', l.no_owner), ('title', l.no_title), ('contact', l.no_contact),
                                    ('plan', l.no_plan), ('school', COALESCE(l.no_school, false))) AS g (gap, without);
    DELETE FROM living_ledgergap WHERE day = p_day;
    INSERT INTO living_ledgergap (dossier_id, label, day, gap, owner_seat_id, team_id, municipality_code)
    SELECT n.dossier_id, CASE WHEN n.gap = 'title' THEN 2 ELSE 8 END, p_day, n.gap, n.owner_seat_id, n.team_id,
           n.municipality_code
      FROM living_night n WHERE n.without;
    GET DIAGNOSTICS kept = ROW_COUNT;
    DELETE FROM living_ledgercount WHERE day = p_day;
    INSERT INTO living_ledgercount (day, level, code, gap, children, without)
    SELECT p_day, c.level, c.code, c.gap, living_protected(c.children), living_protected(c.without)
      FROM (SELECT 'municipality' AS level, n.municipality_code AS code, n.gap, count(*) AS children,
                   count(*) FILTER (WHERE n.without) AS without
              FROM living_night n WHERE n.municipality_code <> '' GROUP BY 2, 3
            UNION ALL
            SELECT 'region', m.region_id::text, n.gap, count(*), count(*) FILTER (WHERE n.without)
              FROM living_night n JOIN people_regionmembership m ON m.municipality_id = n.municipality_code
               AND m.valid_from <= p_day AND (m.valid_until IS NULL OR m.valid_until > p_day) GROUP BY 2, 3
            UNION ALL
            SELECT 'country', 'NL', n.gap, count(*), count(*) FILTER (WHERE n.without)
              FROM living_night n GROUP BY 3) c;
    PERFORM living_figures_keep(p_day, p_until);
    DROP TABLE living_night;
    RETURN kept;
END $$;
