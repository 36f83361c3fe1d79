-- Who holds a sentence of a paper or a copy of it: each paper with its writer, and each receipt of it. An answer of the family
-- and a correction must reach them all, also where the acting seat reads neither the other paper nor its receivers. Names nobody.
CREATE OR REPLACE FUNCTION safety_holders_of(p_statement uuid)
RETURNS TABLE (paper_id uuid, owner_id uuid, told_to uuid[], receipt_id uuid, receiver_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH RECURSIVE copies AS (
        SELECT s.id, s.paper_id FROM safety_paperstatement s WHERE s.id = p_statement
         UNION
        SELECT s.id, s.paper_id FROM safety_paperstatement s JOIN copies c ON s.taken_from_id = c.id)
    SELECT p.id, p.owner_seat_id, p.told_to, r.id, r.seat_id
      FROM (SELECT DISTINCT copies.paper_id FROM copies) held
      JOIN safety_courtpaper p ON p.id = held.paper_id
      LEFT JOIN safety_paperreceipt r ON r.paper_id = p.id
     ORDER BY p.recorded_at, p.id, r.recorded_at
$$;
