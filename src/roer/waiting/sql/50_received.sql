-- Every request that got help: days on both clocks, what the family said last on whether it fits, and whether it hung together.
-- Hangs together: one familiar face so far, and nothing was missing at a handover. Without names, for who coordinates or decides.
CREATE OR REPLACE FUNCTION waiting_received()
RETURNS TABLE (municipality text, to_talk integer, to_start integer, total integer, fits text, coherent boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moment AS (
        SELECT s.at FROM (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at) s
         WHERE EXISTS (SELECT 1 FROM core_seat c
                        WHERE c.id = NULLIF(current_setting('app.seat', true), '')::uuid
                          AND c.role IN ('waiting_coordinator', 'decider')
                          AND c.valid_from <= s.at AND (c.valid_until IS NULL OR c.valid_until > s.at))
    ),
    dated AS (
        SELECT r.id, r.dossier_id, r.municipality_code, (r.asked_at AT TIME ZONE 'Europe/Amsterdam')::date AS asked,
               (SELECT (min(t.held_at) AT TIME ZONE 'Europe/Amsterdam')::date FROM intake_firstconversation t
                 WHERE t.request_id = r.id AND t.state = 'held' AND t.held_at <= m.at) AS talk,
               (SELECT (LEAST(min(e.started_at), r.helping_since) AT TIME ZONE 'Europe/Amsterdam')::date
                  FROM waiting_careepisode e WHERE e.request_id = r.id AND e.started_at <= m.at) AS start
          FROM moment m JOIN intake_helprequest r ON r.asked_at <= m.at
    )
    SELECT d.municipality_code::text, LEAST(COALESCE(d.talk, d.start), d.start) - d.asked,
           d.start - LEAST(COALESCE(d.talk, d.start), d.start), d.start - d.asked,
           COALESCE((SELECT a.fits FROM dossier_reviewanswer a JOIN dossier_review v ON v.id = a.review_id
                      WHERE d.dossier_id IN (a.dossier_id, v.dossier_id) AND a.side IN ('child', 'parent') AND a.fits <> ''
                        AND a.asked_on >= d.start
                      ORDER BY a.asked_on DESC, a.id DESC LIMIT 1), '')::text,
           NOT EXISTS (SELECT 1 FROM waiting_handover h JOIN waiting_careepisode e ON e.id = h.episode_id
                        WHERE e.request_id = d.id AND cardinality(h.missing) > 0)
           AND NOT EXISTS (SELECT 1 FROM intake_facechange f WHERE f.dossier_id = d.dossier_id AND f.changed_at::date >= d.asked)
      FROM dated d WHERE d.start IS NOT NULL
$$;
