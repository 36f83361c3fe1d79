-- The column by which a row of this table is found again.
CREATE OR REPLACE FUNCTION people_key_of(p_table regclass) RETURNS name
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
    SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
     WHERE i.indrelid = p_table AND i.indisprimary
$$;

-- Two persons turned out to be one: every row that names the double names the kept one. Returns what was moved, row by row.
-- Only for a merge that one worker proposed and another confirms with the acting seat.
CREATE OR REPLACE FUNCTION people_point_at_kept(p_merge uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    kept uuid;
    double uuid;
    held record;
    moved jsonb := '[]';
    ids jsonb;
BEGIN
    SELECT k.person_id, d.person_id INTO kept, double FROM people_merge m
      JOIN core_dossier k ON k.id = m.dossier_id JOIN core_dossier d ON d.id = m.double_id
     WHERE m.id = p_merge AND m.of = 'person' AND m.confirmed_at IS NULL AND m.split_at IS NULL AND d.is_head
       AND m.proposed_by_id <> NULLIF(current_setting('app.seat', true), '')::uuid;
    IF kept IS NULL OR double IS NULL OR kept = double THEN RETURN NULL; END IF;
    UPDATE core_dossier SET is_head = false WHERE person_id = double;
    FOR held IN
        SELECT c.conrelid::regclass AS relation, a.attname FROM pg_constraint c
          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
         WHERE c.contype = 'f' AND c.confrelid = 'core_person'::regclass ORDER BY 1, 2
    LOOP
        EXECUTE format('WITH changed AS (UPDATE %s SET %I = $1 WHERE %I = $2 RETURNING %I AS id)'
                       ' SELECT coalesce(jsonb_agg(id), ''[]'') FROM changed',
                       held.relation, held.attname, held.attname, people_key_of(held.relation)) INTO ids USING kept, double;
        IF jsonb_array_length(ids) > 0 THEN
            moved := moved || jsonb_build_object('table', held.relation::text, 'column', held.attname, 'ids', ids,
                                                 'double', double);
        END IF;
    END LOOP;
    RETURN moved;
END
$$;

-- Take a merge apart: each moved row names the double again, and nothing else changes. Returns how many rows went back.
CREATE OR REPLACE FUNCTION people_put_back(p_merge uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    part record;
    changed integer;
    put_back integer := 0;
    of_double uuid;
BEGIN
    FOR part IN
        SELECT (e ->> 'table')::regclass AS relation, e ->> 'column' AS attname, (e ->> 'double')::uuid AS double,
               e -> 'ids' AS ids
          FROM people_merge m, jsonb_array_elements(m.moved) e
         WHERE m.id = p_merge AND m.of = 'person' AND m.confirmed_at IS NOT NULL AND m.split_at IS NULL
    LOOP
        of_double := part.double;
        EXECUTE format('UPDATE %s SET %I = $1 WHERE %I::text IN (SELECT jsonb_array_elements_text($2))',
                       part.relation, part.attname, people_key_of(part.relation)) USING part.double, part.ids;
        GET DIAGNOSTICS changed = ROW_COUNT;
        put_back := put_back + changed;
    END LOOP;
    UPDATE core_dossier d SET is_head = true FROM people_merge m WHERE m.id = p_merge AND d.id = m.double_id
       AND d.person_id = of_double;
    RETURN put_back;
END
$$;

-- The files whose readers may differ after a person is merged or split.
CREATE OR REPLACE FUNCTION people_touched(p_merge uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    RETURN QUERY SELECT t.* FROM people_merge m JOIN core_dossier d ON d.id IN (m.dossier_id, m.double_id),
           LATERAL access_touched_by(d.person_id) t WHERE m.id = p_merge AND d.person_id IS NOT NULL
     UNION SELECT m.dossier_id FROM people_merge m WHERE m.id = p_merge
     UNION SELECT m.double_id FROM people_merge m WHERE m.id = p_merge;
END
$$;
