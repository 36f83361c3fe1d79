-- How often people went on with a written reason where a rule asked one, for everybody together and by rule only.
-- Owner's rights, because no seat reads the receipts of all dossiers. A number below the least (never below five) stays
-- in the database, so nobody is found back in it.
CREATE OR REPLACE FUNCTION decisions_bending(p_since timestamptz, p_least integer)
RETURNS TABLE (rule text, version text, count bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT r.rule::text, max(r.version)::text, count(*)
      FROM core_rulereceipt r
     WHERE r.level = 'explain' AND r.outcome = 'met' AND r.at >= p_since
     GROUP BY r.rule HAVING count(*) >= greatest(p_least, 5)
     ORDER BY 3 DESC, 1
$$;
