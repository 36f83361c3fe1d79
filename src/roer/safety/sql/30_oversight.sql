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
     ORDER BY 4
$$;
