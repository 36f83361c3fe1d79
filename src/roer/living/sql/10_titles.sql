-- What titles of stay follow from. Owner's rights: who puts a fact down often may not see the others that decide.
CREATE OR REPLACE FUNCTION living_title_facts(p_dossiers uuid[]) RETURNS SETOF jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
WITH carried AS (  -- organisations that carry out a measure or guardianship
    SELECT m.dossier_id, m.organisation_id, m.valid_from, m.valid_until FROM people_protectionmeasure m
     WHERE m.dossier_id = ANY (p_dossiers) AND m.superseded_at IS NULL AND m.kind <> 'probation'
    UNION ALL
    SELECT r.dossier_id, r.holder_organisation_id, r.valid_from, r.valid_until FROM people_parentalresponsibility r
     WHERE r.dossier_id = ANY (p_dossiers) AND r.superseded_at IS NULL AND r.holder_organisation_id IS NOT NULL
       AND r.kind IN ('guardianship', 'provisional_guardianship')
),
lost AS (  -- a certificate ended and no other took its place; `again` is when one did
    SELECT c.organisation_id, c.valid_until AS gone,
           (SELECT min(n.valid_from) FROM people_certificate n
             WHERE n.organisation_id = c.organisation_id AND n.valid_from > c.valid_until) AS again
      FROM people_certificate c
     WHERE c.valid_until IS NOT NULL AND c.organisation_id IN (SELECT organisation_id FROM carried)
       AND NOT EXISTS (SELECT 1 FROM people_certificate o
                        WHERE o.organisation_id = c.organisation_id AND o.id <> c.id AND o.valid_from <= c.valid_until
                          AND (o.valid_until IS NULL OR o.valid_until > c.valid_until))
)
SELECT jsonb_build_object(
    'dossier_id', d.id, 'person_id', d.person_id,
    'birth', (SELECT jsonb_build_object('year', b.year, 'month', b.month, 'day', b.day, 'expected', b.expected,
                                        'known_adult', b.known_adult)
                FROM people_birthdate b WHERE b.dossier_id = d.id AND b.superseded_at IS NULL),
    'placements', (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'closed', f.closed, 'acute', p.acute,
                      'from', p.valid_from, 'until', p.valid_until,
                      'said', (SELECT jsonb_agg(jsonb_build_object('by', COALESCE(c.person_id, c.organisation_id),
                                      'answer', c.answer, 'at', c.answered_at) ORDER BY c.answered_at, c.recorded_at)
                                 FROM living_stayconsent c WHERE c.placement_id = p.id),
                      'waived_at', (SELECT jsonb_agg(w.given_at) FROM living_consentwaiver w
                                     WHERE w.placement_id = p.id)))
                     FROM living_placement p JOIN living_livingform f ON f.code = p.form_id
                    WHERE p.dossier_id = d.id AND p.valid_from IS NOT NULL AND NOT f.at_home),
    'rulings', (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'ruled_at', a.ruled_at,
                      'from', a.valid_from, 'until', a.valid_until, 'on_consent', a.on_consent,
                      'number_due', a.number_due,
                      'turns', (SELECT jsonb_agg(jsonb_build_object('kind', t.kind, 'at', t.at))
                                  FROM people_authorisationturn t
                                 WHERE t.authorisation_id = a.id AND t.superseded_at IS NULL)))
                  FROM people_courtauthorisation a WHERE a.dossier_id = d.id AND a.superseded_at IS NULL),
    'measures', (SELECT jsonb_agg(jsonb_build_object('from', m.valid_from, 'until', m.valid_until))
                   FROM people_protectionmeasure m
                  WHERE m.dossier_id = d.id AND m.superseded_at IS NULL AND m.kind <> 'probation'),
    'holders', (SELECT jsonb_agg(jsonb_build_object('id', COALESCE(r.holder_id, r.holder_organisation_id),
                      'kind', r.kind, 'is_organisation', r.holder_id IS NULL,
                      'from', r.valid_from, 'until', r.valid_until))
                  FROM people_parentalresponsibility r
                 WHERE r.dossier_id = d.id AND r.superseded_at IS NULL AND r.kind <> 'none'),
    'uncertified', (SELECT jsonb_agg(jsonb_build_object('from', GREATEST(l.gone, c.valid_from),
                      'until', LEAST(l.again, c.valid_until)))
                      FROM carried c JOIN lost l USING (organisation_id)
                     WHERE c.dossier_id = d.id AND (c.valid_until IS NULL OR c.valid_until > l.gone)))
FROM core_dossier d
WHERE d.id = ANY (p_dossiers) AND EXISTS (SELECT 1 FROM living_placement p WHERE p.dossier_id = d.id)
$$;

-- Put the derived titles of one dossier in place of the old ones. They read as their placement does.
CREATE OR REPLACE FUNCTION living_replace_titles(p_dossier uuid, p_rows jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    DELETE FROM living_titleofstay WHERE dossier_id = p_dossier;
    INSERT INTO living_titleofstay (dossier_id, label, item_id, placement_id, kind, why, authorisation_id, number_due,
                                    uncertified, valid_from, valid_until)
    SELECT p_dossier, p.label, p.item_id, p.id, r.kind, r.why, r.ruling, r.number_due, r.uncertified, r.begins, r.ends
      FROM jsonb_to_recordset(p_rows) AS r (placement uuid, kind text, why text, ruling uuid, number_due date,
           uncertified boolean, begins timestamptz, ends timestamptz)
      JOIN living_placement p ON p.id = r.placement AND p.dossier_id = p_dossier
$$;
