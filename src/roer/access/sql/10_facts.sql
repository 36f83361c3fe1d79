-- What the access table follows from. Owner's rights: the actor often may not see the facts that decide.
CREATE OR REPLACE FUNCTION access_facts(p_dossiers uuid[]) RETURNS SETOF jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
WITH
concerned AS (
    SELECT d.id AS dossier_id, s.id AS seat_id FROM core_dossier d JOIN core_seat s ON s.person_id = d.person_id
     WHERE d.id = ANY (p_dossiers)
    UNION SELECT r.dossier_id, s.id FROM people_parentalresponsibility r JOIN core_seat s ON s.person_id = r.holder_id
     WHERE r.dossier_id = ANY (p_dossiers) AND r.superseded_at IS NULL
    UNION SELECT m.dossier_id, s.id FROM people_familymember m JOIN core_seat s ON s.person_id = m.person_id
     WHERE m.dossier_id = ANY (p_dossiers)
    UNION SELECT dossier_id, seat_id FROM people_involvement
     WHERE dossier_id = ANY (p_dossiers) AND superseded_at IS NULL
    UNION SELECT dossier_id, seat_id FROM access_grant WHERE dossier_id = ANY (p_dossiers) AND superseded_at IS NULL
    UNION SELECT dossier_id, seat_id FROM access_emergencyaccess
     WHERE dossier_id = ANY (p_dossiers) AND superseded_at IS NULL
),
titles AS (  -- whose measures and guardianships count: the person's own, and in a family those of its members
    SELECT d.id AS dossier_id, d.id AS of_dossier, NULL::timestamptz AS since, NULL::timestamptz AS until
      FROM core_dossier d WHERE d.id = ANY (p_dossiers)
    UNION SELECT m.dossier_id, d.id, m.valid_from, m.valid_until
      FROM people_familymember m JOIN core_dossier d ON d.person_id = m.person_id AND d.kind = 'person'
     WHERE m.dossier_id = ANY (p_dossiers)
)
SELECT jsonb_build_object(
    'dossier_id', d.id, 'kind', d.kind, 'person_id', d.person_id,
    'birth', (SELECT jsonb_build_object('year', b.year, 'month', b.month, 'day', b.day, 'expected', b.expected,
                                        'known_adult', b.known_adult)
                FROM people_birthdate b WHERE b.dossier_id = d.id AND b.superseded_at IS NULL),
    'seats', (SELECT jsonb_agg(jsonb_build_object('id', s.id, 'person_id', s.person_id, 'role', s.role,
                     'organisation_id', s.organisation_id, 'medical_duty', s.medical_duty,
                     'valid_from', s.valid_from, 'valid_until', s.valid_until))
                FROM concerned c JOIN core_seat s ON s.id = c.seat_id WHERE c.dossier_id = d.id),
    'responsibilities', (SELECT jsonb_agg(jsonb_build_object('holder_id', r.holder_id,
                     'organisation_id', r.holder_organisation_id, 'kind', r.kind, 'certainty', r.certainty,
                     'valid_from', GREATEST(r.valid_from, t.since), 'valid_until', LEAST(r.valid_until, t.until)))
                FROM titles t JOIN people_parentalresponsibility r ON r.dossier_id = t.of_dossier
               WHERE t.dossier_id = d.id AND r.superseded_at IS NULL
                 AND (t.of_dossier = d.id OR r.holder_organisation_id IS NOT NULL)),
    'measures', (SELECT jsonb_agg(jsonb_build_object('organisation_id', m.organisation_id,
                     'valid_from', GREATEST(m.valid_from, t.since), 'valid_until', LEAST(m.valid_until, t.until)))
                FROM titles t JOIN people_protectionmeasure m ON m.dossier_id = t.of_dossier
               WHERE t.dossier_id = d.id AND m.superseded_at IS NULL),
    'incapacities', (SELECT jsonb_agg(jsonb_build_object('valid_from', i.valid_from, 'valid_until', i.valid_until))
                FROM people_incapacity i WHERE i.dossier_id = d.id AND i.superseded_at IS NULL),
    'pauses', (SELECT jsonb_agg(jsonb_build_object('person_id', p.person_id,
                     'valid_from', p.valid_from, 'valid_until', p.valid_until))
                FROM access_pause p WHERE p.dossier_id = d.id AND p.superseded_at IS NULL),
    'secrets', (SELECT jsonb_agg(jsonb_build_object('valid_from', s.valid_from, 'valid_until', s.valid_until,
                     'keepers', (SELECT jsonb_agg(k.seat_id) FROM people_secretlocationkeeper k
                                  WHERE k.location_id = s.id)))
                FROM people_secretlocation s WHERE s.dossier_id = d.id AND s.superseded_at IS NULL),
    'involvements', (SELECT jsonb_agg(jsonb_build_object('seat_id', i.seat_id, 'part', i.part, 'purpose', i.purpose,
                     'medical', i.medical, 'valid_from', i.valid_from, 'valid_until', i.valid_until))
                FROM people_involvement i WHERE i.dossier_id = d.id AND i.superseded_at IS NULL),
    'grants', (SELECT jsonb_agg(jsonb_build_object('seat_id', g.seat_id, 'labels', g.labels, 'purpose', g.purpose,
                     'given_by', g.given_by_id, 'by_representative', g.by_representative,
                     'valid_from', g.valid_from, 'valid_until', g.valid_until))
                FROM access_grant g WHERE g.dossier_id = d.id AND g.superseded_at IS NULL),
    'closures', (SELECT jsonb_agg(jsonb_build_object('person_id', c.person_id, 'labels', c.labels,
                     'valid_from', c.valid_from, 'valid_until', c.valid_until))
                FROM access_closure c WHERE c.dossier_id = d.id AND c.superseded_at IS NULL),
    'exclusions', (SELECT jsonb_agg(jsonb_build_object('person_id', e.person_id, 'organisation_id', e.organisation_id,
                     'valid_from', e.valid_from, 'valid_until', e.valid_until))
                FROM access_exclusion e WHERE e.dossier_id = d.id AND e.superseded_at IS NULL),
    'emergencies', (SELECT jsonb_agg(jsonb_build_object('seat_id', e.seat_id,
                     'valid_from', e.valid_from, 'valid_until', e.valid_until))
                FROM access_emergencyaccess e WHERE e.dossier_id = d.id AND e.superseded_at IS NULL),
    'members', (SELECT jsonb_agg(jsonb_build_object('person_id', m.person_id,
                     'valid_from', m.valid_from, 'valid_until', m.valid_until))
                FROM people_familymember m WHERE m.dossier_id = d.id))
FROM core_dossier d WHERE d.id = ANY (p_dossiers)
$$;

-- The dossiers whose access rows depend on a person: the own one, those of children and families, and where a seat helps.
CREATE OR REPLACE FUNCTION access_touched_by(p_person uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT id FROM core_dossier WHERE person_id = p_person
    UNION SELECT dossier_id FROM people_parentalresponsibility WHERE holder_id = p_person
    UNION SELECT dossier_id FROM people_familymember WHERE person_id = p_person
    UNION SELECT i.dossier_id FROM people_involvement i JOIN core_seat s ON s.id = i.seat_id WHERE s.person_id = p_person
    UNION SELECT g.dossier_id FROM access_grant g JOIN core_seat s ON s.id = g.seat_id WHERE s.person_id = p_person
    UNION SELECT e.dossier_id FROM access_emergencyaccess e JOIN core_seat s ON s.id = e.seat_id
     WHERE s.person_id = p_person
$$;
