-- Who decides about a file with the acting seat: all who hold authority, and the child when it has an own account.
CREATE OR REPLACE FUNCTION access_deciding_seats(p_dossier uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT DISTINCT a.seat_id FROM core_access a
     WHERE a.dossier_id = p_dossier AND a.basis IN ('self', 'authority', 'guardianship')
       AND a.valid_from <= NULLIF(current_setting('app.at', true), '')::timestamptz
       AND (a.valid_until IS NULL OR a.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz)
       AND EXISTS (SELECT 1 FROM core_access me WHERE me.dossier_id = p_dossier AND me.basis IN ('self', 'authority', 'guardianship')
                    AND me.seat_id = NULLIF(current_setting('app.seat', true), '')::uuid
                    AND me.valid_from <= NULLIF(current_setting('app.at', true), '')::timestamptz
                    AND (me.valid_until IS NULL
                         OR me.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz))
$$;

-- The seats of the person of the dossier, for who decides with it.
CREATE OR REPLACE FUNCTION access_own_seats(p_dossier uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT DISTINCT a.seat_id FROM core_access a
     WHERE a.dossier_id = p_dossier AND a.basis IN ('self')
       AND a.valid_from <= NULLIF(current_setting('app.at', true), '')::timestamptz
       AND (a.valid_until IS NULL OR a.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz)
       AND EXISTS (SELECT 1 FROM core_access me WHERE me.dossier_id = p_dossier AND me.basis IN ('self', 'authority', 'guardianship')
                    AND me.seat_id = NULLIF(current_setting('app.seat', true), '')::uuid
                    AND me.valid_from <= NULLIF(current_setting('app.at', true), '')::timestamptz
                    AND (me.valid_until IS NULL
                         OR me.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz))
$$;

-- The members of a family with an account, for one of them.
CREATE OR REPLACE FUNCTION access_family_seats(p_dossier uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT DISTINCT a.seat_id FROM core_access a
     WHERE a.dossier_id = p_dossier AND a.basis IN ('family')
       AND a.valid_from <= NULLIF(current_setting('app.at', true), '')::timestamptz
       AND (a.valid_until IS NULL OR a.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz)
       AND EXISTS (SELECT 1 FROM core_access me WHERE me.dossier_id = p_dossier AND me.basis = 'family'
                    AND me.seat_id = NULLIF(current_setting('app.seat', true), '')::uuid
                    AND me.valid_from <= NULLIF(current_setting('app.at', true), '')::timestamptz
                    AND (me.valid_until IS NULL
                         OR me.valid_until > NULLIF(current_setting('app.at', true), '')::timestamptz))
$$;

-- Has everybody who was asked said yes? For one of them.
CREATE OR REPLACE FUNCTION access_all_agree(p_proposal uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT bool_and(says = 'agrees') AND bool_or(seat_id = NULLIF(current_setting('app.seat', true), '')::uuid)
      FROM access_exclusionvoice WHERE proposal_id = p_proposal
$$;
