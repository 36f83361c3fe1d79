-- The ends of files, for the night job alone: outside every request no seat acts. Ids and days, never words.
CREATE OR REPLACE FUNCTION privacy_files_ending(p_before timestamptz, p_today date)
RETURNS TABLE (dossier_id uuid, person_id uuid, data_controller_id uuid, regime text, last_change timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT i.dossier_id, d.person_id, i.data_controller_id, max(i.regime),
           max(GREATEST(i.recorded_at, (SELECT max(v.made_at) FROM core_itemversion v WHERE v.item_id = i.id)))
      FROM core_item i JOIN core_dossier d ON d.id = i.dossier_id
     WHERE i.data_controller_id IS NOT NULL AND i.state IN ('saved', 'sent') AND i.kind NOT LIKE 'people.%'
       AND NULLIF(current_setting('app.seat', true), '') IS NULL
       AND NOT EXISTS (SELECT 1 FROM privacy_retentionperiod p WHERE p.dossier_id = i.dossier_id
                        AND p.data_controller_id = i.data_controller_id
                        AND (p.state = 'running' OR (p.state = 'kept' AND p.kept_until >= p_today)))
     GROUP BY i.dossier_id, d.person_id, i.data_controller_id
    HAVING max(GREATEST(i.recorded_at, (SELECT max(v.made_at) FROM core_itemversion v WHERE v.item_id = i.id))) < p_before
$$;

-- Let go what one data controller kept in one dossier: only after the last day, with both offers on record or a decision.
-- What a case holds stays. The ciphertext goes here, the keys right after (finish_destructions). Returns how many went.
CREATE OR REPLACE FUNCTION privacy_let_file_go(p_period uuid, p_proof uuid, p_at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    ending privacy_retentionperiod%ROWTYPE;
    gone uuid[];
    first_item core_item%ROWTYPE;
BEGIN
    SELECT * INTO ending FROM privacy_retentionperiod p
     WHERE p.id = p_period AND p.state = 'running' AND p.ends_on < (p_at AT TIME ZONE 'Europe/Amsterdam')::date
       AND ((p.first_offer_at IS NOT NULL AND p.second_offer_at IS NOT NULL)
            OR (p.decided_at IS NOT NULL AND p.kept_until IS NULL))
       AND NULLIF(current_setting('app.seat', true), '') IS NULL
       AND NOT EXISTS (
            SELECT 1 FROM core_item i JOIN core_itemversion v ON v.item_id = i.id
             WHERE i.dossier_id = p.dossier_id AND i.data_controller_id = p.data_controller_id AND i.kind NOT LIKE 'people.%'
               AND (GREATEST(i.recorded_at, v.made_at) AT TIME ZONE 'Europe/Amsterdam')::date > p.last_change_on)
       FOR UPDATE;
    IF NOT FOUND THEN RETURN 0; END IF;
    SELECT array_agg(i.id) INTO gone FROM core_item i
     WHERE i.dossier_id = ending.dossier_id AND i.data_controller_id = ending.data_controller_id
       AND i.state <> 'destroyed'
       AND NOT EXISTS (SELECT 1 FROM core_hold h WHERE h.item_id = i.id AND h.lifted_at IS NULL)
       AND (i.kind NOT LIKE 'people.%' OR NOT EXISTS (
            SELECT 1 FROM core_item o WHERE o.dossier_id = i.dossier_id AND o.state <> 'destroyed'
               AND o.data_controller_id IS DISTINCT FROM ending.data_controller_id AND o.kind NOT LIKE 'people.%'));
    IF gone IS NULL THEN RETURN 0; END IF;
    SELECT * INTO first_item FROM core_item i WHERE i.id = ANY (gone) ORDER BY i.recorded_at, i.id LIMIT 1;
    INSERT INTO core_destruction (id, dossier_id, item_id, label, version_ids, ground, seat_id, at)
    SELECT p_proof, ending.dossier_id, first_item.id, first_item.label, array_agg(v.id), 'retention',
           ending.owner_seat_id, p_at
      FROM core_itemversion v WHERE v.item_id = ANY (gone) AND v.destroyed_at IS NULL;
    UPDATE core_itemversion SET ciphertext = NULL, destroyed_at = p_at WHERE item_id = ANY (gone) AND destroyed_at IS NULL;
    UPDATE core_item SET state = 'destroyed' WHERE id = ANY (gone);
    UPDATE privacy_retentionperiod SET state = 'destroyed', ended_at = p_at WHERE id = p_period;
    RETURN cardinality(gone);
END
$$;

-- A draft that its writer left, and other things with a short term of their own: gone after that term, with a proof each.
CREATE OR REPLACE FUNCTION privacy_let_short_go(p_kind text, p_state text, p_before timestamptz, p_at timestamptz)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    gone uuid[];
BEGIN
    IF NULLIF(current_setting('app.seat', true), '') IS NOT NULL OR p_before > p_at - interval '30 days' THEN RETURN 0; END IF;
    SELECT array_agg(i.id) INTO gone FROM core_item i
     WHERE i.state = p_state AND (p_kind = '' OR i.kind = p_kind) AND i.recorded_at < p_before
       AND NOT EXISTS (SELECT 1 FROM core_itemversion v WHERE v.item_id = i.id AND v.made_at >= p_before)
       AND NOT EXISTS (SELECT 1 FROM core_hold h WHERE h.item_id = i.id AND h.lifted_at IS NULL);
    IF gone IS NULL THEN RETURN 0; END IF;
    INSERT INTO core_destruction (id, dossier_id, item_id, label, version_ids, ground, seat_id, at)
    SELECT gen_random_uuid(), i.dossier_id, i.id, i.label, array_agg(v.id), 'short_term', i.author_seat_id, p_at
      FROM core_item i JOIN core_itemversion v ON v.item_id = i.id
     WHERE i.id = ANY (gone) AND v.destroyed_at IS NULL GROUP BY i.dossier_id, i.id, i.label, i.author_seat_id;
    UPDATE core_itemversion SET ciphertext = NULL, destroyed_at = p_at WHERE item_id = ANY (gone) AND destroyed_at IS NULL;
    UPDATE core_item SET state = 'destroyed' WHERE id = ANY (gone);
    RETURN cardinality(gone);
END
$$;

-- The name of the person, for the seat that must seek the person; nothing else of the file, and never a place.
CREATE OR REPLACE FUNCTION privacy_open_name(p_period uuid, p_share uuid, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    INSERT INTO core_itemshare (id, item_id, dossier_id, seat_id, basis, purpose, valid_from, valid_until)
    SELECT p_share, i.id, i.dossier_id, p.owner_seat_id, 'shared', 'retention', p_at, (p.ends_on + 92)::timestamptz
      FROM privacy_retentionperiod p JOIN core_item i ON i.dossier_id = p.dossier_id AND i.kind = 'people.name'
     WHERE p.id = p_period AND p.state = 'running' AND i.state <> 'destroyed'
       AND NULLIF(current_setting('app.seat', true), '') IS NULL
     ORDER BY i.recorded_at DESC LIMIT 1;
    RETURN FOUND;
END
$$;

-- The ends that run, for the night job.
CREATE OR REPLACE FUNCTION privacy_running_ends() RETURNS TABLE (id uuid, owner_seat_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT p.id, p.owner_seat_id FROM privacy_retentionperiod p
     WHERE p.state = 'running' AND NULLIF(current_setting('app.seat', true), '') IS NULL ORDER BY p.ends_on, p.id
$$;

-- Somebody wrote in a file again: its end is off, and its twenty years begin anew. Returns how many.
CREATE OR REPLACE FUNCTION privacy_ends_off(p_at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    changed integer;
BEGIN
    UPDATE privacy_retentionperiod p SET state = 'kept', ended_at = p_at
     WHERE p.state = 'running' AND NULLIF(current_setting('app.seat', true), '') IS NULL AND EXISTS (
            SELECT 1 FROM core_item i JOIN core_itemversion v ON v.item_id = i.id
             WHERE i.dossier_id = p.dossier_id AND i.data_controller_id = p.data_controller_id AND i.kind NOT LIKE 'people.%'
               AND (GREATEST(i.recorded_at, v.made_at) AT TIME ZONE 'Europe/Amsterdam')::date > p.last_change_on);
    GET DIAGNOSTICS changed = ROW_COUNT;
    RETURN changed;
END
$$;
