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

-- Everybody who can read a dossier now, for its owner side only: others get nothing.
CREATE OR REPLACE FUNCTION access_who_reads(p_dossier uuid) RETURNS SETOF core_access
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT a.* FROM core_access a
     WHERE a.dossier_id = p_dossier
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
