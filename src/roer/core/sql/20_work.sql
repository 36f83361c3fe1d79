-- Work that is done is off the list of whoever had it: of the acting seat, and of colleagues in the same organisation.
CREATE OR REPLACE FUNCTION core_close_work(p_kind text, p_thing uuid, p_state text, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE core_workitem w
       SET state = p_state, closed_at = p_at, closed_by_id = NULLIF(current_setting('app.seat', true), '')::uuid
      FROM core_seat o, core_seat me
     WHERE w.kind = p_kind AND w.thing_id = p_thing AND w.state = 'open' AND o.id = w.owner_seat_id
       AND me.id = NULLIF(current_setting('app.seat', true), '')::uuid
       AND (o.id = me.id OR o.organisation_id = me.organisation_id)
$$;

-- Work that somebody did leaves every list on which it stood. Owner's rights: a seat changes its own list only, and here a
-- command says that the thing itself is done. Nothing is read, and nothing but the state of open work changes.
CREATE OR REPLACE FUNCTION core_work_done(what text, thing uuid, seat uuid, moment timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE core_workitem SET state = 'done', closed_at = moment, closed_by_id = seat
     WHERE kind = what AND thing_id = thing AND state = 'open'
$$;
