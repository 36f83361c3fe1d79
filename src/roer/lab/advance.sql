-- One region, moved on from day_from() to day_to(). Tables of the old state are in schema old; steps build the new one.
-- rnd(id, salt) is a number between 0 and 1 that depends on the seed, the new day, the id and the salt only.

CREATE TABLE ended AS SELECT episode_id, person_id, planned_end_date AS day FROM old.care_episode
    WHERE end_date IS NULL AND planned_end_date <= day_to();

CREATE TABLE staying AS SELECT p.person_id, p.home_id, p.episode_id, p.from_date, h.kind FROM old.placement p
    JOIN old.home h USING (home_id) WHERE p.until_date IS NULL AND p.episode_id NOT IN (SELECT episode_id FROM ended);

CREATE TABLE due AS SELECT r.*, CASE r.form_of_care WHEN '11' THEN 'foster_family' WHEN '12' THEN 'family_type_home'
    WHEN '13' THEN 'closed_group' WHEN '14' THEN 'residential_group' END AS kind
    FROM old.help_request r JOIN old.person p USING (person_id)
    WHERE r.status = 'waiting' AND r.expected_start_date <= day_to() AND p.birth_date <= r.expected_start_date
    AND (r.form_of_care::VARCHAR LIKE '0%' OR (r.person_id NOT IN (SELECT person_id FROM old.placement
         WHERE until_date IS NULL) AND r.form_of_care <> '13'));

-- Who needs a home: a move (the old home no longer fits) or a stay that begins. Each empty home takes one.
CREATE TABLE needing AS SELECT *, row_number() OVER (PARTITION BY kind ORDER BY day, rnd(person_id, 'need')) AS place FROM (
    SELECT person_id, kind, episode_id, NULL::BIGINT AS request_id,
           day_from() + 1 + floor(rnd(person_id, 'moveday') * span())::INT AS day
    FROM staying WHERE rnd(person_id, 'move') < 0.6 * span() / 365 AND from_date < day_from() - 14
    UNION ALL SELECT person_id, kind, NULL, min(request_id), min(expected_start_date) FROM due WHERE kind IS NOT NULL
    GROUP BY person_id, kind HAVING count(*) >= 1)
    QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY day, kind) = 1;
CREATE TABLE empty_home AS SELECT home_id, kind, row_number() OVER (PARTITION BY kind ORDER BY rnd(home_id, 'home')) AS place
    FROM old.home WHERE home_id NOT IN (SELECT home_id FROM old.placement WHERE until_date IS NULL);
CREATE TABLE housed AS SELECT n.*, e.home_id FROM needing n JOIN empty_home e USING (kind, place);

CREATE TABLE begun AS SELECT d.*, d.expected_start_date AS day, row_number() OVER (ORDER BY d.request_id)
    + (SELECT max(episode_id) FROM old.care_episode) AS episode_id, false AS follows FROM due d
    WHERE kind IS NULL OR request_id IN (SELECT request_id FROM housed WHERE request_id IS NOT NULL);
-- Help that goes on in another form, on the same question.
INSERT INTO begun SELECT r.* REPLACE (CASE WHEN rnd(x.episode_id, 'form') < 0.7 THEN '02' ELSE '04' END AS form_of_care),
    NULL, x.day, row_number() OVER (ORDER BY x.episode_id) + (SELECT max(episode_id) FROM
    (SELECT episode_id FROM begun UNION ALL SELECT episode_id FROM old.care_episode)), true
    FROM ended x JOIN old.care_episode e USING (episode_id) JOIN old.help_request r USING (request_id)
    JOIN old.person p ON p.person_id = x.person_id
    WHERE rnd(x.episode_id, 'next') < 0.3 AND p.birth_date + INTERVAL 18 YEARS > x.day;
CREATE TABLE offer_for AS SELECT b.episode_id, o.offer_id, o.organisation_id FROM begun b
    JOIN old.person p USING (person_id) JOIN old.offer o ON o.form_of_care = b.form_of_care
    JOIN old.organisation g USING (organisation_id)
    WHERE b.form_of_care <> '01' OR g.municipality_code = p.municipality_code
    QUALIFY row_number() OVER (PARTITION BY b.episode_id ORDER BY rnd(b.episode_id + o.offer_id, 'offer')) = 1;
CREATE TABLE worker_for AS SELECT f.episode_id, p.professional_id FROM offer_for f
    JOIN old.professional p USING (organisation_id) WHERE p.until_date IS NULL AND p.from_date <= day_from()
    QUALIFY row_number() OVER (PARTITION BY f.episode_id ORDER BY rnd(f.episode_id + p.professional_id, 'worker')) = 1;
DELETE FROM begun WHERE episode_id NOT IN (SELECT episode_id FROM worker_for);
CREATE TABLE placed AS SELECT h.home_id, h.person_id, coalesce(h.episode_id, b.episode_id) AS episode_id, h.day,
    h.episode_id IS NOT NULL AS moved FROM housed h LEFT JOIN (SELECT * FROM begun WHERE NOT follows) b USING (request_id)
    WHERE h.episode_id IS NOT NULL OR b.episode_id IS NOT NULL;

-- New questions: brothers and sisters without help, and known young people, who ask what others of their age ask.
CREATE TABLE asker AS SELECT person_id, date_part('year', age(day_from(), birth_date))::INT AS years, kind FROM old.person
    WHERE kind IN ('young_person', 'sibling') AND birth_date <= day_from() - 200 AND birth_date > day_from() - 6500
    AND person_id NOT IN (SELECT person_id FROM old.help_request WHERE status = 'waiting')
    QUALIFY row_number() OVER (ORDER BY rnd(person_id, 'ask')) <= (SELECT ceil(count(*) * span() / 365)
        FROM old.help_request WHERE asked_date > day_from() - 365);
CREATE TABLE example AS SELECT r.*, coalesce(start_date, expected_start_date) - asked_date AS wait,
    date_part('year', age(asked_date, p.birth_date))::INT AS years FROM old.help_request r JOIN old.person p USING (person_id)
    WHERE asked_date > day_from() - 730 AND form_of_care <> '13';
CREATE TABLE question AS SELECT a.person_id, e.* EXCLUDE (person_id, request_id, years, asked_date),
    day_from() + 1 + floor(rnd(a.person_id, 'askday') * span())::INT AS asked_date FROM asker a JOIN example e USING (years)
    QUALIFY row_number() OVER (PARTITION BY a.person_id ORDER BY rnd(a.person_id + e.request_id, 'like')) = 1;

CREATE TABLE new_person AS SELECT * REPLACE (is_expected AND birth_date > day_to() AS is_expected,
    CASE WHEN person_id IN (SELECT person_id FROM question) THEN 'young_person' ELSE kind::VARCHAR END AS kind)
    FROM old.person ORDER BY person_id;
CREATE TABLE born AS SELECT p.person_id, p.birth_date AS day FROM old.person p WHERE is_expected AND birth_date <= day_to();

CREATE TABLE new_young_person AS SELECT person_id, family_id, CASE WHEN person_id IN (SELECT person_id FROM begun)
    THEN 'helped' ELSE status::VARCHAR END AS status FROM old.young_person
    UNION ALL SELECT q.person_id, min(m.family_id), 'waiting' FROM question q JOIN old.family_member m USING (person_id)
    WHERE q.person_id NOT IN (SELECT person_id FROM old.young_person) GROUP BY 1 ORDER BY person_id;

CREATE TABLE new_help_request AS SELECT r.* REPLACE (
    CASE WHEN b.episode_id IS NOT NULL THEN coalesce(r.first_conversation_date, r.asked_date +
             ((b.day - r.asked_date) // 2)::INT)
         WHEN r.status = 'waiting' AND r.first_conversation_date IS NULL AND rnd(r.request_id, 'talk') < span() / 40.0
         THEN greatest(r.asked_date, day_from() + 1 + floor(rnd(r.request_id, 'talkday') * span())::INT)
         ELSE r.first_conversation_date END AS first_conversation_date,
    coalesce(r.start_date, b.day) AS start_date,
    CASE WHEN r.status = 'waiting' AND b.episode_id IS NULL THEN greatest(r.expected_start_date, day_to() + 14) END
        AS expected_start_date,
    CASE WHEN b.episode_id IS NOT NULL THEN 'helped' ELSE r.status::VARCHAR END AS status)
    FROM old.help_request r LEFT JOIN (SELECT * FROM begun WHERE NOT follows) b USING (request_id)
    UNION ALL BY NAME SELECT (SELECT max(request_id) FROM old.help_request) + row_number() OVER (ORDER BY person_id)
    AS request_id, person_id, asked_by, asked_date, NULL AS first_conversation_date, NULL AS start_date,
    greatest(asked_date + wait::INT, day_to() + 1) AS expected_start_date, 'waiting' AS status, false AS is_crisis, referrer,
    form_of_care, theme, opening, middle, closing FROM question ORDER BY request_id;

CREATE TABLE new_care_episode AS SELECT e.* REPLACE (coalesce(e.end_date, x.day) AS end_date,
    CASE WHEN x.day IS NULL THEN e.planned_end_date END AS planned_end_date,
    CASE WHEN x.day IS NULL THEN e.reason_for_ending::VARCHAR
         ELSE list_extract(['01', '01', '01', '02', '03'], 1 + floor(rnd(e.episode_id, 'why') * 5)::INT) END
        AS reason_for_ending) FROM old.care_episode e LEFT JOIN ended x USING (episode_id)
    UNION ALL BY NAME SELECT b.episode_id, b.person_id, b.request_id, f.offer_id, f.organisation_id, p.municipality_code,
    b.form_of_care, b.referrer, 'in_kind' AS form_of_delivery, b.theme, false AS is_crisis, b.day AS start_date,
    NULL AS end_date, greatest(b.day + 14 + floor(-ln(1 - rnd(b.episode_id, 'long')) * 390)::INT, day_to() + 1)
        AS planned_end_date, NULL AS reason_for_ending, NULL AS grade_young, NULL AS grade_parent, NULL AS go_on_without
    FROM begun b JOIN offer_for f USING (episode_id) JOIN old.person p ON p.person_id = b.person_id ORDER BY episode_id;

CREATE TABLE new_placement AS SELECT p.* REPLACE (coalesce(p.until_date, x.day, m.day) AS until_date) FROM old.placement p
    LEFT JOIN ended x USING (episode_id) LEFT JOIN placed m ON m.episode_id = p.episode_id AND m.moved
    UNION ALL BY NAME SELECT home_id, person_id, episode_id, day AS from_date, NULL AS until_date,
    CASE WHEN moved THEN 'did_not_fit' ELSE 'first_place' END AS reason FROM placed
    ORDER BY episode_id, from_date, home_id;

-- Children leave the household when a stay begins and come back to the last one when it ends.
CREATE TABLE new_household_member AS SELECT m.* REPLACE (coalesce(m.until_date, s.day) AS until_date)
    FROM old.household_member m LEFT JOIN placed s ON s.person_id = m.person_id AND NOT s.moved
    UNION ALL BY NAME SELECT household_id, m.person_id, x.day AS from_date, NULL AS until_date, 14 AS nights_per_fortnight,
    true AS is_main FROM old.household_member m JOIN ended x ON x.person_id = m.person_id
    JOIN old.placement p ON p.episode_id = x.episode_id AND p.until_date IS NULL WHERE m.is_main
    AND m.person_id NOT IN (SELECT person_id FROM old.household_member WHERE is_main AND until_date IS NULL)
    AND m.person_id NOT IN (SELECT person_id FROM placed)
    QUALIFY row_number() OVER (PARTITION BY m.person_id ORDER BY m.until_date DESC, household_id) = 1
    UNION ALL BY NAME SELECT h.household_id, b.person_id, b.day, NULL, 14, true FROM born b
    JOIN old.family_member c ON c.person_id = b.person_id JOIN old.family_member a ON a.family_id = c.family_id
        AND a.role IN ('parent', 'kin_carer') AND a.until_date IS NULL
    JOIN old.household_member h ON h.person_id = a.person_id AND h.is_main AND h.until_date IS NULL
    QUALIFY row_number() OVER (PARTITION BY b.person_id ORDER BY a.person_id) = 1
    ORDER BY person_id, household_id, from_date;

CREATE TABLE grown_up AS SELECT person_id, (birth_date + INTERVAL 18 YEARS)::DATE AS day FROM old.person
    WHERE (birth_date + INTERVAL 18 YEARS)::DATE BETWEEN day_from() + 1 AND day_to();
CREATE TABLE new_authority AS SELECT a.* REPLACE (coalesce(a.until_date, g.day) AS until_date) FROM old.authority a
    LEFT JOIN grown_up g ON g.person_id = a.child_id
    UNION ALL BY NAME SELECT b.person_id AS child_id, m.person_id AS holder_id, NULL AS organisation_id,
    'parental_authority' AS kind, 'by_law' AS basis, b.day AS from_date, NULL AS until_date FROM born b
    JOIN old.family_member c ON c.person_id = b.person_id JOIN old.family_member m ON m.family_id = c.family_id
        AND m.role = 'parent' JOIN old.person p ON p.person_id = m.person_id WHERE p.sex = 'V' AND p.died_date IS NULL
    QUALIFY row_number() OVER (PARTITION BY b.person_id ORDER BY m.person_id) = 1
    ORDER BY child_id, from_date, holder_id, organisation_id;

CREATE TABLE new_protection_measure AS SELECT * REPLACE (
    CASE WHEN expected_end_date <= day_to() THEN expected_end_date ELSE until_date END AS until_date,
    CASE WHEN expected_end_date > day_to() THEN expected_end_date END AS expected_end_date)
    FROM old.protection_measure ORDER BY person_id, from_date, kind;

CREATE TABLE new_episode_worker AS SELECT w.* REPLACE (coalesce(w.until_date, x.day) AS until_date)
    FROM old.episode_worker w LEFT JOIN ended x USING (episode_id)
    UNION ALL BY NAME SELECT episode_id, professional_id, 'main' AS role, b.day AS from_date, NULL AS until_date
    FROM worker_for JOIN begun b USING (episode_id) ORDER BY episode_id, role, from_date, professional_id;

CREATE TABLE writing AS SELECT w.episode_id, w.professional_id, greatest(w.from_date, day_from() + 1) AS since,
    least(coalesce(w.until_date, day_to()), day_to()) AS till FROM new_episode_worker w WHERE w.role = 'main'
    AND coalesce(w.until_date, day_to()) > day_from();
CREATE TABLE written AS SELECT episode_id, professional_id, since + floor(rnd(episode_id * 100 + n, 'day')
    * (till - since + 1))::INT AS entry_date, n FROM (SELECT *, unnest(range(floor((till - since) * 1.32 / 30.44
    + rnd(episode_id, 'many'))::INT)) AS n FROM writing WHERE till >= since);
CREATE TABLE new_file_entry AS SELECT * FROM old.file_entry
    UNION ALL BY NAME SELECT w.episode_id, e.person_id, professional_id AS author_id, entry_date,
    list_extract(['phone_call', 'home_visit', 'agreement', 'message'], 1 + floor(rnd(w.episode_id * 100 + n, 'kind') * 4)::INT)
        AS kind, e.theme, floor(rnd(w.episode_id * 100 + n, 'open') * 3)::UTINYINT AS opening,
    floor(rnd(w.episode_id * 100 + n, 'middle') * 10)::UTINYINT AS middle,
    floor(rnd(w.episode_id * 100 + n, 'close') * 3)::UTINYINT AS closing
    FROM written w JOIN new_care_episode e USING (episode_id) ORDER BY episode_id, entry_date, kind, middle;

CREATE TABLE happened AS SELECT 'asked' AS kind, person_id, asked_date AS day FROM question
    UNION ALL SELECT 'conversation', person_id, first_conversation_date FROM new_help_request
        WHERE first_conversation_date > day_from()
    UNION ALL SELECT 'help_started', person_id, day FROM begun
    UNION ALL SELECT 'help_ended', person_id, day FROM ended
    UNION ALL SELECT 'placed', person_id, day FROM placed WHERE NOT moved
    UNION ALL SELECT 'moved', person_id, day FROM placed WHERE moved
    UNION ALL SELECT 'measure_ended', person_id, until_date FROM new_protection_measure WHERE until_date > day_from()
    UNION ALL SELECT 'born', person_id, day FROM born
    UNION ALL SELECT 'turned_18', person_id, day FROM grown_up
    UNION ALL SELECT 'birthday', y.person_id, day_to() - 0 FROM old.young_person y JOIN old.person p USING (person_id)
        WHERE p.birth_day IS NOT NULL AND date_part('year', age(day_to(), p.birth_date)) > date_part('year', age(day_from(), p.birth_date))
    ORDER BY day, kind, person_id;
