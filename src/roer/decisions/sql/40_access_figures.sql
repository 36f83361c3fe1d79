-- Figures on the way to help of one municipality or team in a period, as numbers only. Owner's rights, because no seat
-- reads the files of everybody. A group of fewer than p_least (never below ten) stays in the database: nobody is found
-- back in it. `part` of `whole`; for `days_` and `steps_` it is the middle one (median), for `grade_` ten times the mean.
-- p_group is '' for everybody, or single_parent, low_income, long_illness.
DROP FUNCTION IF EXISTS decisions_access_figures(text, uuid, timestamptz, timestamptz, integer);
CREATE OR REPLACE FUNCTION decisions_access_figures(
    p_code text, p_team uuid, p_since timestamptz, p_until timestamptz, p_least integer, p_group text)
RETURNS TABLE (figure text, part bigint, whole bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
WITH asked AS MATERIALIZED (
    SELECT r.id, r.dossier_id, r.route, r.asked_at, r.helping_since, r.close_reason, r.closed_at,
           coalesce(f.ground, r.route) AS referrer,
           NOT exists (SELECT FROM intake_helprequest e WHERE e.dossier_id = r.dossier_id AND e.asked_at < r.asked_at) AS is_new
      FROM intake_helprequest r LEFT JOIN intake_referral f ON f.request_id = r.id
     WHERE r.asked_at >= p_since AND r.asked_at < p_until
       AND (p_code = '' OR r.municipality_code = p_code) AND (p_team IS NULL OR r.team_id = p_team)
       AND CASE p_group WHEN '' THEN true
           WHEN 'single_parent' THEN decisions_parents_at_home(r.dossier_id, p_until) = 1
           WHEN 'low_income' THEN exists (SELECT FROM intake_basicneed n
                WHERE n.request_id = r.id AND n.need = 'income' AND NOT n.is_met)
           WHEN 'long_illness' THEN exists (SELECT FROM decisions_bestinterestsassessment b
                WHERE b.dossier_id = r.dossier_id AND b.disability)
             OR exists (SELECT FROM intake_triage t WHERE t.request_id = r.id AND 'intellectual' = ANY (t.domains))
           ELSE false END
), talks AS (
    SELECT t.id, t.request_id, t.dossier_id, t.held_at, t.child_presence, t.purpose, a.asked_at,
           row_number() OVER (PARTITION BY t.request_id ORDER BY t.held_at) AS nth
      FROM intake_firstconversation t JOIN asked a ON a.id = t.request_id WHERE t.held_at IS NOT NULL
), sent AS (
    SELECT d.request_id, d.sent_at, d.tailored, min(l.form) AS form
      FROM decisions_decision d JOIN asked a ON a.id = d.request_id
      LEFT JOIN decisions_awardedprovision l ON l.decision_id = d.id AND l.taken_out_at IS NULL
     WHERE d.state = 'sent' GROUP BY d.id, d.request_id, d.sent_at, d.tailored
), first AS (
    SELECT DISTINCT ON (request_id) request_id, sent_at, form FROM sent ORDER BY request_id, sent_at
), helped AS (
    SELECT a.id, exists (SELECT FROM intake_openaccesshelp o WHERE o.request_id = a.id) AS by_team,
           exists (SELECT FROM intake_openaccesshelp o WHERE o.request_id = a.id AND o.effect = 'not') AS no_use,
           exists (SELECT FROM intake_openaccesshelp o WHERE o.request_id = a.id AND o.answer = 'heavier'
                      AND o.answered_at < o.began_on + interval '6 months')
        OR exists (SELECT FROM sent s JOIN first f ON f.request_id = a.id WHERE s.request_id = a.id
                      AND s.form IS DISTINCT FROM f.form AND s.sent_at < f.sent_at + interval '6 months') AS changed,
           exists (SELECT FROM sent s JOIN first f ON f.request_id = a.id WHERE s.request_id = a.id
                      AND s.form IS DISTINCT FROM f.form) AS other_help,
           exists (SELECT FROM intake_helprequest n WHERE n.dossier_id = a.dossier_id AND n.asked_at > a.closed_at) AS came_back,
           exists (SELECT FROM intake_facechange c WHERE c.dossier_id = a.dossier_id AND c.changed_at > a.asked_at
                      AND c.why NOT IN ('family_asked', 'moved')) AS other_face,
           (SELECT greatest(count(*) - 1, 0) FROM decisions_bestinterestsassessment b
             WHERE b.dossier_id = a.dossier_id AND b.asked_at >= a.asked_at) AS looked_again
      FROM asked a
     WHERE a.helping_since IS NOT NULL OR exists (SELECT FROM first f WHERE f.request_id = a.id)
        OR exists (SELECT FROM intake_openaccesshelp o WHERE o.request_id = a.id)
), rated AS (
    SELECT CASE WHEN g.by_child THEN 'child' ELSE 'parent' END AS who, g.heard >= 4 AS heard, g.had_say >= 4 AS had_say,
           g.grade, g.road >= 4 AS road, g.effort >= 4 AS effort, g.solution >= 4 AS solution, g.knows_where,
           g.dissatisfied, g.told, CASE t.purpose WHEN 'first_help' THEN 'first' ELSE 'again' END AS talk,
           CASE WHEN e.n = 0 THEN 'new' WHEN e.ended THEN 'expired' ELSE 'adjusted' END AS client
      FROM intake_conversationrating g JOIN talks t ON t.id = g.conversation_id
      CROSS JOIN LATERAL (SELECT count(*) AS n, coalesce(max(l.ends_on) <= t.held_at::date, false) AS ended
        FROM decisions_decision d JOIN decisions_awardedprovision l ON l.decision_id = d.id AND l.taken_out_at IS NULL
       WHERE d.dossier_id = t.dossier_id AND d.state = 'sent' AND d.sent_at < t.held_at) e
), aged AS (
    SELECT t.child_presence IN ('whole', 'part') AS there, extract(year FROM age(t.held_at,
           make_date(b.year, coalesce(nullif(b.month, 0), 12), coalesce(nullif(b.day, 0), 28)))) AS years
      FROM talks t JOIN people_birthdate b ON b.dossier_id = t.dossier_id AND b.superseded_at IS NULL AND NOT b.expected
     WHERE t.child_presence <> ''
), looked AS (
    SELECT DISTINCT ON (t.request_id) t.request_id, t.domains, t.own_question
      FROM intake_triage t JOIN asked a ON a.id = t.request_id ORDER BY t.request_id, t.made_at DESC
), found AS (
    SELECT 'route_' || referrer AS figure, count(*) AS part, (SELECT count(*) FROM asked WHERE is_new) AS whole
      FROM asked WHERE is_new GROUP BY referrer
    UNION ALL SELECT 'reason_' || domain, count(*), (SELECT count(*) FROM looked)
      FROM looked, unnest(domains) AS domain GROUP BY domain
    UNION ALL SELECT 'reason_no_own_question', count(*) FILTER (WHERE NOT own_question), count(*) FROM looked
    UNION ALL SELECT 'ended_' || close_reason, count(*), (SELECT count(*) FROM asked WHERE close_reason <> '')
      FROM asked WHERE close_reason <> '' GROUP BY close_reason
    UNION ALL SELECT 'dissatisfied_' || dissatisfied, count(*), (SELECT count(*) FROM rated WHERE dissatisfied <> '')
      FROM rated WHERE dissatisfied <> '' GROUP BY dissatisfied
    UNION ALL SELECT 'told_' || told, count(*), (SELECT count(*) FROM rated WHERE told <> '')
      FROM rated WHERE told <> '' GROUP BY told
    UNION ALL SELECT 'asked_again', count(*) FILTER (WHERE x.repeats_id IS NOT NULL), count(*)
      FROM intake_examination x JOIN asked a ON a.id = x.request_id
    UNION ALL SELECT f.figure, count(*) FILTER (WHERE f.yes), count(*) FROM helped h CROSS JOIN LATERAL (VALUES
           ('right_first_time', NOT h.changed), ('team_helped_itself', h.by_team), ('other_help', h.other_help),
           ('came_back', h.came_back), ('other_face', h.other_face), ('no_use', h.no_use)) AS f (figure, yes) GROUP BY f.figure
    UNION ALL SELECT 'looked_again', sum(looked_again)::bigint, count(*) FROM helped
    UNION ALL SELECT 'tailored', count(*) FILTER (WHERE tailored), count(*) FROM sent
    UNION ALL SELECT 'five_talks', count(*) FILTER (WHERE n >= 5), count(*)
      FROM (SELECT request_id, count(*) AS n FROM talks GROUP BY request_id) each
    UNION ALL SELECT 'talk_in_two_weeks', count(*) FILTER (WHERE held_at <= asked_at + interval '14 days'), count(*)
      FROM talks WHERE nth = 1
    UNION ALL SELECT 'talk_after_five_months', count(*) FILTER (WHERE held_at >= asked_at + interval '5 months'), count(*)
      FROM talks WHERE nth = 1
    UNION ALL SELECT 'start_after_three_months', count(*) FILTER (WHERE a.helping_since > t.held_at + interval '3 months'),
           count(*) FROM asked a JOIN talks t ON t.request_id = a.id AND t.nth = 1 WHERE a.helping_since IS NOT NULL
    UNION ALL SELECT 'child_was_there', count(*) FILTER (WHERE child_presence IN ('whole', 'part')), count(*)
      FROM talks WHERE child_presence <> ''
    UNION ALL SELECT CASE WHEN years < 12 THEN 'there_young' WHEN years < 16 THEN 'there_teen' ELSE 'there_grown' END,
           count(*) FILTER (WHERE there), count(*) FROM aged GROUP BY 1
    UNION ALL SELECT o.kind || CASE WHEN p.dossier_id IS NULL THEN '_parent' ELSE '_child' END,
           count(*) FILTER (WHERE o.answer = 'yes'), count(*)
      FROM intake_supportoffer o JOIN asked a ON a.id = o.request_id
      LEFT JOIN LATERAL (SELECT d.id AS dossier_id FROM core_dossier d
        WHERE d.id = a.dossier_id AND d.person_id = o.answered_by_id) p ON true
     WHERE o.exemption = '' AND o.answered_by_id IS NOT NULL GROUP BY 1
    UNION ALL SELECT 'offered_' || k.kind, count(*) FILTER (WHERE exists (SELECT FROM intake_supportoffer o
           WHERE o.request_id = a.id AND o.kind = k.kind AND o.exemption = '')), count(*)
      FROM asked a CROSS JOIN (VALUES ('client_supporter'), ('family_group_plan')) AS k (kind) GROUP BY k.kind
    UNION ALL SELECT f.figure, count(*) FILTER (WHERE f.yes), count(*) FROM asked a CROSS JOIN LATERAL (VALUES
           ('child_asked', exists (SELECT FROM intake_childopinion c WHERE c.request_id = a.id AND c.asked_on IS NOT NULL)),
           ('child_spoke', exists (SELECT FROM intake_childopinion c WHERE c.request_id = a.id AND c.asked_on IS NOT NULL
                AND c.recorded_at IS NOT NULL AND c.not_asked = ''))) AS f (figure, yes) GROUP BY f.figure
    UNION ALL SELECT r.who || f.figure, count(*) FILTER (WHERE f.yes), count(*) FROM rated r CROSS JOIN LATERAL (VALUES
           ('_heard', r.heard), ('_say', r.had_say), ('_road', r.road), ('_solution', r.solution), ('_effort', r.effort),
           ('_knows_where', r.knows_where), ('_solution_' || r.talk, r.solution), ('_solution_' || r.client, r.solution))
           AS f (figure, yes) WHERE f.yes IS NOT NULL GROUP BY 1
    UNION ALL SELECT 'grade_' || who || '_' || talk, round(10 * avg(grade))::bigint, count(grade)
      FROM rated WHERE grade IS NOT NULL GROUP BY who, talk
    UNION ALL SELECT 'passed_from_desk_to_desk', count(*) FILTER (WHERE n > 1 OR declined), count(*)
      FROM (SELECT o.request_id, count(*) AS n, bool_or(o.state = 'declined') AS declined
              FROM intake_onwardreferral o JOIN asked a ON a.id = o.request_id GROUP BY o.request_id) each
    UNION ALL SELECT 'days_to_help', (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM
           helping_since - asked_at) / 86400))::bigint, count(*) FROM asked WHERE helping_since IS NOT NULL
    UNION ALL SELECT 'days_to_decision', (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM
           f.sent_at - a.asked_at) / 86400))::bigint, count(*) FROM asked a JOIN first f ON f.request_id = a.id
    UNION ALL SELECT 'steps_to_decision', (percentile_cont(0.5) WITHIN GROUP (ORDER BY n))::bigint, count(*)
      FROM (SELECT count(DISTINCT e.command_id) AS n FROM asked a JOIN first f ON f.request_id = a.id
              JOIN core_event e ON e.dossier_id = a.dossier_id AND e.happened_at BETWEEN a.asked_at AND f.sent_at
               AND (e.kind LIKE 'intake.%' OR e.kind LIKE 'decisions.%') GROUP BY a.id) each
)
SELECT figure, part, whole FROM found WHERE whole >= greatest(p_least, 10)
$$;
