CREATE TABLE core_rawlogline (
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    seat_id uuid,
    page varchar(80) NOT NULL,
    action varchar(12) NOT NULL,
    seen jsonb NOT NULL,
    mac bytea NOT NULL,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE core_rawlogline_other PARTITION OF core_rawlogline DEFAULT;
CREATE INDEX core_rawlogline_at ON core_rawlogline (at);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the access log is written once and never changed';
END $$;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON core_rawlogline
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- A sealed line may show later than was said first, when telling is postponed. Nothing else of it ever changes.
CREATE FUNCTION refuse_change_but_later() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.visible_from IS NOT NULL AND NEW.visible_from > OLD.visible_from
       AND to_jsonb(NEW) - 'visible_from' = to_jsonb(OLD) - 'visible_from' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a log line is written once';
END $$;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON core_accesslogline
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_later();
