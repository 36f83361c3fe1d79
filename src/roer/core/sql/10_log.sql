-- Each raw line of who looked waits here until it is sealed, from the transaction that wrote it: a line that commits late
-- waits late, and is never passed over. Owner's rights: nobody who writes a line may take it out of the queue.
CREATE OR REPLACE FUNCTION core_line_waits() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
    INSERT INTO core_unsealedline (id, at) VALUES (NEW.id, NEW.at);
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER line_waits AFTER INSERT ON core_rawlogline
    FOR EACH ROW EXECUTE FUNCTION core_line_waits();
