-- Figures on the way to help of one municipality or team in a period, as numbers only. Owner's rights, because no seat
-- reads the files of everybody. A group of fewer than p_least (never below ten) stays in the database: nobody is found
-- back in it. `part` of `whole`; for `days` it is the middle one (median) in days.
CREATE OR REPLACE FUNCTION decisions_access_figures(
    p_code text, p_team uuid, p_since timestamptz, p_until timestamptz, p_least integer)
RETURNS TABLE (figure text, part bigint, whole bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
WITH asked AS (
    SELECT r.id, r.route, r.asked_at, r.helping_since, r.close_reason
      FROM intake_helprequest r
     WHERE r.asked_at >= p_since AND r.asked_at < p_until
       AND (p_code = '' OR r.municipality_code = p_code) AND (p_team IS NULL OR r.team_id = p_team)
), talks AS (
    SELECT t.id, t.request_id, t.held_at, t.child_presence, a.asked_at,
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
           exists (SELECT FROM intake_openaccesshelp o WHERE o.request_id = a.id AND o.answer = 'heavier'
                      AND o.answered_at < o.began_on + interval '6 months')
        OR exists (SELECT FROM sent s JOIN first f ON f.request_id = a.id WHERE s.request_id = a.id
                      AND s.form IS DISTINCT FROM f.form AND s.sent_at < f.sent_at + interval '6 months') AS changed
      FROM asked a
     WHERE a.helping_since IS NOT NULL OR exists (SELECT FROM first f WHERE f.request_id = a.id)
        OR exists (SELECT FROM intake_openaccesshelp o WHERE o.request_id = a.id)
), rated AS (
    SELECT g.by_child, g.heard >= 4 AS heard, g.had_say >= 4 AS had_say
      FROM intake_conversationrating g JOIN talks t ON t.id = g.conversation_id
), found AS (
    SELECT 'route_' || route AS figure, count(*) AS part, (SELECT count(*) FROM asked) AS whole FROM asked GROUP BY route
    UNION ALL SELECT 'right_first_time', count(*) FILTER (WHERE NOT changed), count(*) FROM helped
    UNION ALL SELECT 'team_helped_itself', count(*) FILTER (WHERE by_team), count(*) FROM helped
    UNION ALL SELECT 'tailored', count(*) FILTER (WHERE tailored), count(*) FROM sent
    UNION ALL SELECT 'looked_again', count(DISTINCT s.request_id) FILTER (WHERE n > 1), count(DISTINCT s.request_id)
      FROM (SELECT b.dossier_id, count(*) AS n FROM decisions_bestinterestsassessment b GROUP BY b.dossier_id) c
      JOIN intake_helprequest r ON r.dossier_id = c.dossier_id JOIN sent s ON s.request_id = r.id
    UNION ALL SELECT 'ended_' || close_reason, count(*), (SELECT count(*) FROM asked WHERE close_reason <> '')
      FROM asked WHERE close_reason <> '' GROUP BY close_reason
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
    UNION ALL SELECT 'supporter_used', count(*) FILTER (WHERE o.answer = 'yes'), count(*)
      FROM intake_supportoffer o JOIN asked a ON a.id = o.request_id WHERE o.kind = 'client_supporter'
    UNION ALL SELECT CASE WHEN by_child THEN 'child_heard' ELSE 'parent_heard' END, count(*) FILTER (WHERE heard), count(*)
      FROM rated GROUP BY by_child
    UNION ALL SELECT CASE WHEN by_child THEN 'child_say' ELSE 'parent_say' END, count(*) FILTER (WHERE had_say), count(*)
      FROM rated GROUP BY by_child
    UNION ALL SELECT 'days_to_help', (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM
           helping_since - asked_at) / 86400))::bigint, count(*) FROM asked WHERE helping_since IS NOT NULL
)
SELECT figure, part, whole FROM found WHERE whole >= greatest(p_least, 10)
$$;
