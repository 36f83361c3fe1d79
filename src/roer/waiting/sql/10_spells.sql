-- Every wait without name, dossier or words: kind, a number per child that holds for this count only, place, days.
-- Owner's rights, because no seat reads all dossiers. Only for who coordinates waiting, acting as that seat.
CREATE OR REPLACE FUNCTION waiting_spells()
RETURNS TABLE (kind text, child integer, municipality text, organisation uuid, offer uuid, form text, compulsory boolean,
               since date, until date, ended boolean, paused integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moment AS (
        SELECT s.at, (s.at AT TIME ZONE 'Europe/Amsterdam')::date AS today
          FROM (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at) s
         WHERE EXISTS (SELECT 1 FROM core_seat c
                        WHERE c.id = NULLIF(current_setting('app.seat', true), '')::uuid AND c.role = 'waiting_coordinator'
                          AND c.valid_from <= s.at AND (c.valid_until IS NULL OR c.valid_until > s.at))
    ),
    helped AS (SELECT e.request_id, min(e.started_at) AS at FROM waiting_careepisode e GROUP BY e.request_id),
    talked AS (SELECT t.request_id, min(t.held_at) AS at FROM intake_firstconversation t
                WHERE t.state = 'held' GROUP BY t.request_id),
    chosen AS (SELECT DISTINCT ON (p.request_id) p.request_id, p.organisation_id, p.offer_id, o.form
                 FROM waiting_proposal p JOIN offers_offer o ON o.id = p.offer_id
                ORDER BY p.request_id, (p.state = 'accepted') DESC, p.proposed_at DESC),
    dated AS (
        SELECT r.id, dense_rank() OVER (ORDER BY r.dossier_id)::integer AS child, r.municipality_code::text AS municipality,
               r.team_id, r.route IN ('institution', 'court') AS compulsory,
               (r.asked_at AT TIME ZONE 'Europe/Amsterdam')::date AS asked,
               (CASE WHEN t.at <= m.at THEN t.at END AT TIME ZONE 'Europe/Amsterdam')::date AS talk,
               (CASE WHEN LEAST(h.at, r.helping_since) <= m.at THEN LEAST(h.at, r.helping_since) END
                    AT TIME ZONE 'Europe/Amsterdam')::date AS start,
               (CASE WHEN r.closed_at <= m.at THEN r.closed_at END AT TIME ZONE 'Europe/Amsterdam')::date AS closed
          FROM moment m JOIN intake_helprequest r ON r.asked_at <= m.at
          LEFT JOIN helped h ON h.request_id = r.id LEFT JOIN talked t ON t.request_id = r.id
    ),
    spells AS (
        SELECT 'conversation' AS kind, d.id, d.child, d.municipality, d.team_id AS organisation, NULL::uuid AS offer,
               'team' AS form, d.compulsory, d.asked AS since, LEAST(d.talk, d.start, d.closed) AS until,
               COALESCE(LEAST(d.talk, d.start) <= COALESCE(d.closed, 'infinity'::date), false) AS ended
          FROM dated d
        UNION ALL
        SELECT 'start', d.id, d.child, d.municipality, c.organisation_id, c.offer_id, COALESCE(c.form, ''), d.compulsory,
               d.talk,
               CASE WHEN LEAST(d.start, d.closed) IS NOT NULL THEN GREATEST(d.talk, LEAST(d.start, d.closed)) END, COALESCE(d.start <= COALESCE(d.closed, 'infinity'::date), false)
          FROM dated d LEFT JOIN chosen c ON c.request_id = d.id
         WHERE d.talk IS NOT NULL AND d.talk <= COALESCE(LEAST(d.start, d.closed), 'infinity'::date)
        UNION ALL
        SELECT 'total', d.id, d.child, d.municipality, d.team_id, NULL, COALESCE(c.form, ''), d.compulsory, d.asked,
               LEAST(d.start, d.closed), COALESCE(d.start <= COALESCE(d.closed, 'infinity'::date), false)
          FROM dated d LEFT JOIN chosen c ON c.request_id = d.id
        UNION ALL
        SELECT 'offer', d.id, d.child, d.municipality, p.organisation_id, p.offer_id, o.form, d.compulsory,
               (p.proposed_at AT TIME ZONE 'Europe/Amsterdam')::date,
               (CASE WHEN e.id IS NOT NULL THEN e.started_at WHEN p.state IN ('declined', 'withdrawn') THEN p.answered_at
                     WHEN d.start IS NOT NULL OR d.closed IS NOT NULL
                     THEN LEAST(d.start, d.closed)::timestamp AT TIME ZONE 'Europe/Amsterdam' + interval '12 hours' END
                    AT TIME ZONE 'Europe/Amsterdam')::date, e.id IS NOT NULL
          FROM moment m JOIN waiting_proposal p ON p.proposed_at <= m.at
          JOIN dated d ON d.id = p.request_id JOIN offers_offer o ON o.id = p.offer_id
          LEFT JOIN waiting_careepisode e ON e.proposal_id = p.id AND e.started_at <= m.at
    )
    SELECT s.kind, s.child, s.municipality, s.organisation, s.offer, s.form, s.compulsory, s.since, s.until, s.ended,
           COALESCE((SELECT sum(GREATEST(0, LEAST(COALESCE(w.until_on, m.today), COALESCE(s.until, m.today))
                                            - GREATEST(w.from_on, s.since)))::integer
                       FROM waiting_waitpause w WHERE w.request_id = s.id), 0)
      FROM spells s CROSS JOIN moment m
$$;
