-- A number that may be shown: nought, nothing for one to four, else to the nearest five.
CREATE OR REPLACE FUNCTION living_protected(p_count bigint) RETURNS integer
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public AS $$
    SELECT CASE WHEN p_count = 0 THEN 0 WHEN p_count < 5 THEN NULL ELSE (round(p_count / 5.0) * 5)::integer END
$$;
