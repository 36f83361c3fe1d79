-- The rows as they stand, to compare with what the facts say.
CREATE OR REPLACE FUNCTION access_rows(p_dossiers uuid[]) RETURNS SETOF core_access
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT * FROM core_access WHERE dossier_id = ANY (p_dossiers)
$$;

-- Put the derived rows of one dossier in place of the old ones.
CREATE OR REPLACE FUNCTION access_replace(p_dossier uuid, p_rows jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    DELETE FROM core_access WHERE dossier_id = p_dossier;
    INSERT INTO core_access (dossier_id, seat_id, labels, data_controller_id, basis, purpose, given_by_id,
                             valid_from, valid_until)
    SELECT p_dossier, r.seat_id, r.labels, r.data_controller_id, r.basis, r.purpose, r.given_by, r.valid_from,
           r.valid_until
      FROM jsonb_to_recordset(p_rows) AS r (seat_id uuid, labels bigint, data_controller_id uuid, basis text,
           purpose text, given_by uuid, valid_from timestamptz, valid_until timestamptz)
$$;

-- Open one item for a seat, or shut it for a person.
CREATE OR REPLACE FUNCTION access_share_item(p_id uuid, p_item uuid, p_seat uuid, p_person uuid, p_basis text,
    p_purpose text, p_given_by uuid, p_from timestamptz, p_until timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    INSERT INTO core_itemshare (id, item_id, dossier_id, seat_id, person_id, basis, purpose, given_by_id, valid_from,
                                valid_until)
    SELECT p_id, i.id, i.dossier_id, p_seat, p_person, p_basis, p_purpose, p_given_by, p_from, p_until
      FROM core_item i WHERE i.id = p_item
$$;

-- End what opened an item for a seat, or shut it for a person.
CREATE OR REPLACE FUNCTION access_end_share(p_item uuid, p_seat uuid, p_person uuid, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE core_itemshare SET valid_until = p_at
     WHERE item_id = p_item AND (seat_id = p_seat OR person_id = p_person)
       AND (valid_until IS NULL OR valid_until > p_at)
$$;

-- A pause also ends what was opened item by item for the seats of that person; giving it again is a new choice.
CREATE OR REPLACE FUNCTION access_end_shares_of(p_dossier uuid, p_person uuid, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE core_itemshare h SET valid_until = GREATEST(h.valid_from, p_at) FROM core_seat s
     WHERE h.dossier_id = p_dossier AND h.basis = 'shared' AND s.id = h.seat_id AND s.person_id = p_person
       AND s.organisation_id IS NULL AND (h.valid_until IS NULL OR h.valid_until > p_at)
       AND EXISTS (SELECT 1 FROM access_pause p WHERE p.dossier_id = p_dossier AND p.person_id = p_person
                    AND p.valid_until IS NULL)
$$;

-- Does sharing with this private seat wait, because of a worry about its person?
CREATE OR REPLACE FUNCTION access_waits(p_item uuid, p_seat uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT EXISTS (SELECT 1 FROM core_item i JOIN access_pause p ON p.dossier_id = i.dossier_id
                     JOIN core_seat s ON s.person_id = p.person_id
                    WHERE i.id = p_item AND s.id = p_seat AND s.organisation_id IS NULL
                      AND s.role NOT IN ('self', 'parent', 'carer', 'guardian', 'guest')
                      AND p.superseded_at IS NULL AND p.valid_until IS NULL)
$$;

-- Who supports somebody by the own choice now: seats that were given something, whole or text by text, for whoever reads
-- the plan.
CREATE OR REPLACE FUNCTION access_supporters(p_dossier uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH now AS (SELECT NULLIF(current_setting('app.at', true), '')::timestamptz AS at),
         given AS (SELECT seat_id, valid_from, valid_until FROM core_access
                    WHERE dossier_id = p_dossier AND basis = 'grant'
                   UNION ALL
                   SELECT seat_id, valid_from, valid_until FROM core_itemshare
                    WHERE dossier_id = p_dossier AND basis = 'shared' AND purpose = 'mentor')
    SELECT DISTINCT g.seat_id FROM given g, now
     WHERE g.valid_from <= now.at AND (g.valid_until IS NULL OR g.valid_until > now.at)
       AND EXISTS (SELECT 1 FROM core_access me WHERE me.dossier_id = p_dossier AND me.labels & 8 <> 0
                    AND me.seat_id = NULLIF(current_setting('app.seat', true), '')::uuid
                    AND me.valid_from <= now.at AND (me.valid_until IS NULL OR me.valid_until > now.at))
$$;

-- Telling of an emergency is postponed: what was sealed before shows later as well. Only what the emergency itself says.
CREATE OR REPLACE FUNCTION access_withhold_looks(p_emergency uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE core_accesslogline l SET visible_from = e.told_from FROM access_emergencyaccess e
     WHERE e.id = p_emergency AND l.dossier_id = e.dossier_id AND l.seat_id = e.seat_id
       AND l.at BETWEEN e.valid_from AND e.valid_until AND l.visible_from < e.told_from
$$;

-- Everybody who can read a dossier now, for its owner side only: others get nothing.
CREATE OR REPLACE FUNCTION access_who_reads(p_dossier uuid) RETURNS SETOF core_access
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT a.* FROM core_access a
     WHERE a.dossier_id = p_dossier
       AND NOT (a.basis = 'emergency' AND EXISTS (
            SELECT 1 FROM access_emergencyaccess e WHERE e.dossier_id = p_dossier AND e.seat_id = a.seat_id
               AND e.told_from > NULLIF(current_setting('app.at', true), '')::timestamptz))
       AND a.valid_from <= NULLIF(current_setting('app.at', true), '')::timestamptz
       AND (a.valid_until IS NULL OR a.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz)
       AND EXISTS (SELECT 1 FROM core_access me WHERE me.dossier_id = p_dossier
                    AND me.seat_id = NULLIF(current_setting('app.seat', true), '')::uuid
                    AND me.basis IN ('self', 'authority', 'guardianship')
                    AND me.valid_from <= NULLIF(current_setting('app.at', true), '')::timestamptz
                    AND (me.valid_until IS NULL
                         OR me.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz))
$$;

-- A new dossier has no reader yet: its maker may put the first facts in. Gives no label; the first derive replaces it.
CREATE OR REPLACE FUNCTION access_begin(p_dossier uuid, p_seat uuid, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    INSERT INTO core_access (dossier_id, seat_id, labels, basis, purpose, valid_from)
    SELECT p_dossier, p_seat, 0, 'wrote_it', 'first_facts', p_at
     WHERE NOT EXISTS (SELECT 1 FROM core_access WHERE dossier_id = p_dossier)
$$;

-- In danger: a row without labels for a seat that has none, so that the reason can be put down; derive replaces it.
CREATE OR REPLACE FUNCTION access_begin_emergency(p_dossier uuid, p_seat uuid, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    INSERT INTO core_access (dossier_id, seat_id, labels, basis, purpose, valid_from)
    SELECT p_dossier, p_seat, 0, 'emergency', 'danger', p_at WHERE EXISTS (SELECT 1 FROM core_dossier WHERE id = p_dossier)
$$;
