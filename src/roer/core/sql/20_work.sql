-- Work that somebody did leaves every list on which it stood. Owner's rights: a seat changes its own list only, and here a
-- command says that the thing itself is done. Nothing is read, and nothing but the state of open work changes.
CREATE OR REPLACE FUNCTION core_work_done(what text, thing uuid, seat uuid, moment timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    UPDATE core_workitem SET state = 'done', closed_at = moment, closed_by_id = seat
     WHERE kind = what AND thing_id = thing AND state = 'open'
$$;
