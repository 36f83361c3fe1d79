-- How many young people have help from an offer now, as a bare number: so that a count cannot fall below who is there.
CREATE OR REPLACE FUNCTION waiting_placed(p_offer uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT count(*)::integer FROM waiting_careepisode e JOIN waiting_proposal p ON p.id = e.proposal_id
     WHERE p.offer_id = p_offer AND e.ended_at IS NULL
$$;

-- For one closing: how many live there, how many have an answer with a fitting replacement, how many wait. Bare numbers.
CREATE OR REPLACE FUNCTION waiting_closing(p_closing uuid) RETURNS TABLE (there integer, ready integer, waiting integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT (SELECT count(*) FROM waiting_careepisode e JOIN waiting_proposal p ON p.id = e.proposal_id
             WHERE p.offer_id = c.offer_id AND e.ended_at IS NULL)::integer,
           (SELECT count(*) FROM waiting_careepisode e JOIN waiting_proposal p ON p.id = e.proposal_id
              JOIN waiting_closingcare a ON a.episode_id = e.id AND a.closing_id = c.id
             WHERE p.offer_id = c.offer_id AND e.ended_at IS NULL AND a.assessed_at IS NOT NULL AND a.fitting
               AND a.replacement_id IS NOT NULL)::integer,
           (SELECT count(DISTINCT p.dossier_id) FROM waiting_proposal p
             WHERE p.offer_id = c.offer_id AND p.state IN ('asked', 'accepted')
               AND NOT EXISTS (SELECT 1 FROM waiting_careepisode e WHERE e.proposal_id = p.id))::integer
      FROM offers_offerclosing c WHERE c.id = p_closing
$$;

-- For one offer: how many wait for it, and how many children use it or wait for it, each once. Bare numbers.
CREATE OR REPLACE FUNCTION waiting_depends(p_offer uuid) RETURNS TABLE (waiting integer, every integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH bound AS (
        SELECT p.dossier_id, e.id IS NOT NULL AS helped
          FROM waiting_proposal p LEFT JOIN waiting_careepisode e ON e.proposal_id = p.id
         WHERE p.offer_id = p_offer AND ((e.id IS NULL AND p.state IN ('asked', 'accepted')) OR e.ended_at IS NULL AND e.id IS NOT NULL)
    )
    SELECT count(DISTINCT dossier_id) FILTER (WHERE NOT helped)::integer, count(DISTINCT dossier_id)::integer FROM bound
$$;

-- Every child that a stop of help touches gets its line, with who owns it: who waits there for this help and has none yet.
-- Gives how many children. Only the seat that recorded the stop, acting as that seat.
CREATE OR REPLACE FUNCTION waiting_touch(p_stop uuid) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH stop AS (
        SELECT s.* FROM waiting_intakestop s
         WHERE s.id = p_stop AND s.seat_id = NULLIF(current_setting('app.seat', true), '')::uuid
    ),
    chosen AS (SELECT DISTINCT ON (p.request_id) p.request_id, o.form
                 FROM waiting_proposal p JOIN offers_offer o ON o.id = p.offer_id
                ORDER BY p.request_id, (p.state = 'accepted') DESC, p.proposed_at DESC),
    made AS (
        INSERT INTO waiting_stoptouch (id, dossier_id, label, item_id, stop_id, request_id, owner_seat_id, found_at)
        SELECT gen_random_uuid(), r.dossier_id, 8, NULL, s.id, r.id, r.owner_seat_id, s.recorded_at
          FROM stop s JOIN chosen c ON c.form = s.form
          JOIN intake_helprequest r ON r.id = c.request_id AND r.municipality_code = s.municipality_code
         WHERE r.closed_at IS NULL AND r.state NOT IN ('closed', 'withdrawn') AND r.helping_since IS NULL
           AND NOT EXISTS (SELECT 1 FROM waiting_careepisode e WHERE e.request_id = r.id)
        ON CONFLICT DO NOTHING RETURNING dossier_id
    )
    SELECT count(DISTINCT dossier_id)::integer FROM made
$$;

-- The list of a stop without names: who owns each child, and how many days it waits. For who coordinates or decides.
CREATE OR REPLACE FUNCTION waiting_touched() RETURNS TABLE (stop uuid, owner text, days integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moment AS (
        SELECT s.at, (s.at AT TIME ZONE 'Europe/Amsterdam')::date AS today
          FROM (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at) s
         WHERE EXISTS (SELECT 1 FROM core_seat c
                        WHERE c.id = NULLIF(current_setting('app.seat', true), '')::uuid
                          AND c.role IN ('waiting_coordinator', 'decider')
                          AND c.valid_from <= s.at AND (c.valid_until IS NULL OR c.valid_until > s.at))
    )
    SELECT t.stop_id, c.work_name::text, m.today - (r.asked_at AT TIME ZONE 'Europe/Amsterdam')::date
      FROM moment m, waiting_stoptouch t JOIN intake_helprequest r ON r.id = t.request_id
      JOIN core_seat c ON c.id = t.owner_seat_id
     ORDER BY r.asked_at
$$;

-- Per municipality: with how many waiting children nobody spoke for longer than was agreed, or than this many days. For who
-- coordinates or decides. Bare numbers.
CREATE OR REPLACE FUNCTION waiting_unseen(p_days integer) RETURNS TABLE (municipality text, number integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH moment AS (
        SELECT s.at, (s.at AT TIME ZONE 'Europe/Amsterdam')::date AS today
          FROM (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at) s
         WHERE EXISTS (SELECT 1 FROM core_seat c
                        WHERE c.id = NULLIF(current_setting('app.seat', true), '')::uuid
                          AND c.role IN ('waiting_coordinator', 'decider')
                          AND c.valid_from <= s.at AND (c.valid_until IS NULL OR c.valid_until > s.at))
    )
    SELECT r.municipality_code::text, count(DISTINCT r.dossier_id)::integer
      FROM moment m JOIN intake_helprequest r ON r.asked_at <= m.at
      LEFT JOIN waiting_contactagreement a ON a.request_id = r.id AND a.until_on IS NULL
     WHERE (r.closed_at IS NULL OR r.closed_at > m.at) AND r.state NOT IN ('closed', 'withdrawn') AND r.helping_since IS NULL
       AND NOT EXISTS (SELECT 1 FROM waiting_careepisode e WHERE e.request_id = r.id AND e.started_at <= m.at)
       AND m.today - COALESCE(
             (SELECT max(c.spoken_on) FROM waiting_childcontact c WHERE c.request_id = r.id AND c.with_child),
             (r.asked_at AT TIME ZONE 'Europe/Amsterdam')::date) > COALESCE(a.every_days, p_days)
     GROUP BY r.municipality_code
$$;
