-- A sent decision never changes: not its row, not its lines, not its words.
CREATE OR REPLACE FUNCTION decisions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a sent decision does not change' USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE TRIGGER sent_stays BEFORE UPDATE OR DELETE ON decisions_decision
    FOR EACH ROW WHEN (OLD.state = 'sent') EXECUTE FUNCTION decisions_stay();

CREATE OR REPLACE FUNCTION decisions_part_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.decision_id ELSE NEW.decision_id END;
BEGIN
    IF EXISTS (SELECT 1 FROM decisions_decision d WHERE d.id = changed AND d.state = 'sent') THEN
        RAISE EXCEPTION 'a sent decision does not change' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE TRIGGER sent_stays BEFORE INSERT OR UPDATE OR DELETE ON decisions_awardedprovision
    FOR EACH ROW EXECUTE FUNCTION decisions_part_stays();
CREATE OR REPLACE TRIGGER sent_stays BEFORE INSERT OR UPDATE OR DELETE ON decisions_decisionpart
    FOR EACH ROW EXECUTE FUNCTION decisions_part_stays();
CREATE OR REPLACE TRIGGER sent_stays BEFORE INSERT OR UPDATE OR DELETE ON decisions_familyanswer
    FOR EACH ROW EXECUTE FUNCTION decisions_part_stays();
