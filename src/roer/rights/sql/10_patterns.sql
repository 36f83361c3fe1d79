-- How often each theme came in per organisation and neighbourhood in a period, and how much of it is not settled.
-- Counts of coded complaints and signals only: no words, no name. Asked by who handles complaints.
CREATE OR REPLACE FUNCTION rights_patterns(p_from date, p_until date)
RETURNS TABLE (theme_code varchar, theme varchar, organisation varchar, area varchar, came_in bigint, informal bigint, unsettled bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT t.code, t.says, o.name, c.area, count(*), count(*) FILTER (WHERE c.informal),
           count(*) FILTER (WHERE c.resolved_on IS NULL AND (k.id IS NULL OR k.closed_at IS NULL))
      FROM rights_coding c
      JOIN rights_complainttheme t ON t.code = c.theme_id
      JOIN core_organisation o ON o.id = c.organisation_id
      LEFT JOIN rights_complaint k ON k.id = c.complaint_id
     WHERE c.coded_on >= p_from AND c.coded_on < p_until
     GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 3, 2, 4
$$;
