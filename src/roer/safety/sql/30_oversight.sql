-- What the inspectorate sees of calls for safety and of violence in care: kind, days and whether somebody answered. No name, no
-- file, no words. Answers only a running seat of an organisation of the kind 'inspectorate'.
CREATE OR REPLACE FUNCTION safety_oversight()
RETURNS TABLE (what text, kind text, by_whom text, happened_at timestamptz, answered_at timestamptz, due_by date,
               closed_at timestamptz, handled_by text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH me AS (
        SELECT 1 FROM core_seat s JOIN core_organisation o ON o.id = s.organisation_id
         WHERE s.id = NULLIF(current_setting('app.seat', true), '')::uuid AND o.kind = 'inspectorate')
    SELECT 'call', c.kind, c.relation, c.happened_at, c.answered_at, c.follow_up_by, c.closed_at, o.name
      FROM safety_unsafecall c JOIN core_seat s ON s.id = c.receiver_id LEFT JOIN core_organisation o ON o.id = s.organisation_id
     WHERE EXISTS (SELECT 1 FROM me) AND c.closed_at IS NULL
     UNION ALL
    SELECT 'incident', i.kind, i.by, i.happened_at, i.reported_at, (i.report_by AT TIME ZONE 'Europe/Amsterdam')::date,
           i.closed_at, o.name
      FROM safety_seriousincident i JOIN core_organisation o ON o.id = i.organisation_id
     WHERE EXISTS (SELECT 1 FROM me) AND i.closed_at IS NULL
     UNION ALL
    SELECT 'attempt', left(t.dossier_id::text, 8), 'closed', t.recorded_at, t.recorded_at, NULL::date, NULL::timestamptz, o.name
      FROM living_closedattempt t JOIN core_organisation o ON o.id = t.organisation_id
     WHERE EXISTS (SELECT 1 FROM me) AND t.recorded_at > NULLIF(current_setting('app.at', true), '')::timestamptz - interval '1 year'
     UNION ALL
    SELECT 'no_title', left(p.dossier_id::text, 8), 'closed', t.valid_from, NULL, NULL::date, NULL::timestamptz, o.name
      FROM living_placement p JOIN living_livingform f ON f.code = p.form_id AND f.closed
      JOIN living_titleofstay t ON t.placement_id = p.id AND t.kind = 'none'
      LEFT JOIN core_organisation o ON o.id = p.organisation_id
     WHERE EXISTS (SELECT 1 FROM me) AND p.valid_until IS NULL
       AND t.valid_from <= NULLIF(current_setting('app.at', true), '')::timestamptz
       AND (t.valid_until IS NULL OR t.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz)
     ORDER BY 4
$$;

-- Counts of requests for a closed place in one year, for the inspectorate: no name, no file. A crisis placement is one on an
-- emergency authorisation, never on a regular one.
CREATE OR REPLACE FUNCTION safety_closed_figures(p_year integer)
RETURNS TABLE (sent bigint, emergency bigint, haste bigint, young bigint, no_place bigint, at_home bigint, other_place bigint,
               asked bigint, agreed bigint, no_outflow bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT count(*), count(*) FILTER (WHERE r.kind = 'emergency_closed'),
           count(*) FILTER (WHERE r.kind = 'emergency_closed' AND NOT r.in_crisis), count(*) FILTER (WHERE r.young),
           count(*) FILTER (WHERE r.reason = 'no_place'), count(*) FILTER (WHERE r.avoidable = 'at_home'),
           count(*) FILTER (WHERE r.avoidable = 'other_place'), count(*) FILTER (WHERE r.expert_agrees IS NOT NULL),
           count(*) FILTER (WHERE r.expert_agrees),
           count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM safety_closednote n WHERE n.request_id = r.id AND n.kind = 'outflow'))
      FROM safety_closedrequest r
     WHERE date_part('year', r.sent_at AT TIME ZONE 'Europe/Amsterdam') = p_year
       AND EXISTS (SELECT 1 FROM core_seat s JOIN core_organisation o ON o.id = s.organisation_id
                    WHERE s.id = NULLIF(current_setting('app.seat', true), '')::uuid AND o.kind = 'inspectorate')
$$;
