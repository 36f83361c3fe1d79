-- Who paid in the end, for the municipality that was a party: cause, parties, days, amount and result. No child, no file.
-- Owner's rights: the report counts over dossiers that no single seat reads.
CREATE OR REPLACE FUNCTION decisions_settlements(p_code text, p_since timestamptz, p_until timestamptz)
RETURNS TABLE (cause text, one text, other text, payer text, days integer, amount numeric, stuck boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT d.cause::text, a.name::text, b.name::text, c.name::text, d.decided_on - d.opened_on, d.amount,
           d.stuck_at IS NOT NULL
      FROM intake_payerdispute d
      JOIN intake_helprequest r ON r.id = d.request_id
      JOIN core_organisation a ON a.id = d.one_party_id
      JOIN core_organisation b ON b.id = d.other_party_id
      JOIN core_organisation c ON c.id = d.payer_id
     WHERE p_code <> '' AND r.municipality_code = p_code AND d.decided_on >= p_since::date AND d.decided_on < p_until::date
     ORDER BY d.decided_on, d.id
$$;
