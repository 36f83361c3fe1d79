-- Somebody who works on the case is no mentor or buddy of it: what the owner gave that person ends. Returns how many shares.
CREATE OR REPLACE FUNCTION access_end_grants_of(p_dossier uuid, p_seat uuid, p_at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    ended integer;
BEGIN
    UPDATE access_grant g SET valid_until = GREATEST(g.valid_from, p_at)
      FROM core_seat giver, core_seat works
     WHERE g.dossier_id = p_dossier AND g.superseded_at IS NULL AND (g.valid_until IS NULL OR g.valid_until > p_at)
       AND giver.id = g.seat_id AND giver.organisation_id IS NULL AND works.id = p_seat AND works.organisation_id IS NOT NULL
       AND works.person_id IS NOT NULL AND giver.person_id = works.person_id
       AND EXISTS (SELECT 1 FROM people_involvement i WHERE i.dossier_id = p_dossier AND i.seat_id = p_seat
                    AND i.superseded_at IS NULL AND (i.valid_until IS NULL OR i.valid_until > p_at));
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
END
$$;
