-- Why children live elsewhere and how often they moved, of one day, per region and for the country, in protected numbers.
-- Reads the night that living_ledger_keep made. A mean of fewer than five children is not kept (null).
CREATE OR REPLACE FUNCTION living_figures_keep(p_day date, p_until timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    CREATE TEMPORARY TABLE living_placed ON COMMIT DROP AS
        SELECT n.dossier_id, l.level, l.code, p.reason, p.factors, p.without_advice,
               (SELECT count(*) FROM living_placement q WHERE q.dossier_id = n.dossier_id
                   AND q.step IN ('move', 'group_change') AND q.valid_from < p_until) AS moves,
               (SELECT count(*) FROM living_placement q WHERE q.dossier_id = n.dossier_id
                   AND q.step IN ('move', 'group_change') AND q.valid_from < p_until
                   AND q.valid_from >= p_until - interval '1 year') AS moves_year,
               EXISTS (SELECT 1 FROM living_moveadvice a WHERE a.placement_id = p.id AND a.verdict = 'unneeded') AS unneeded,
               EXISTS (SELECT 1 FROM living_moveadvice a WHERE a.placement_id = p.id AND a.answered_at IS NOT NULL) AS advised
          FROM living_night n
          JOIN living_placement p ON p.dossier_id = n.dossier_id AND p.valid_from < p_until
           AND (p.valid_until IS NULL OR p.valid_until >= p_until)
          JOIN living_livingform f ON f.code = p.form_id AND NOT f.at_home
          LEFT JOIN people_regionmembership m ON m.municipality_id = n.municipality_code
           AND m.valid_from <= p_day AND (m.valid_until IS NULL OR m.valid_until > p_day)
         CROSS JOIN LATERAL (VALUES ('country', 'NL'), ('region', m.region_id)) AS l (level, code)
         WHERE n.gap = 'title' AND l.code IS NOT NULL;
    DELETE FROM living_livingfigure WHERE day = p_day;
    INSERT INTO living_livingfigure (day, level, code, figure, key, value)
    SELECT p_day, x.level, x.code, 'reason', r.reason,
           living_protected(count(*) FILTER (WHERE x.reason = r.reason))
      FROM living_placed x
     CROSS JOIN (VALUES ('upbringing'), ('orphaned'), ('safety'), ('own_wish'), ('other')) AS r (reason)
     GROUP BY 2, 3, 5
    UNION ALL
    SELECT p_day, x.level, x.code, 'factor', f.factor, living_protected(count(*))
      FROM living_placed x CROSS JOIN LATERAL unnest(x.factors) AS f (factor) GROUP BY 2, 3, 5
    UNION ALL
    SELECT p_day, x.level, x.code, 'moves', k.key, CASE WHEN count(*) < 5 THEN NULL
           ELSE round(10.0 * sum(CASE k.key WHEN 'mean_x10' THEN x.moves ELSE x.moves_year END) / count(*))::integer END
      FROM living_placed x CROSS JOIN (VALUES ('mean_x10'), ('year_x10')) AS k (key) GROUP BY 2, 3, 5
    UNION ALL
    SELECT p_day, x.level, x.code, 'moves', 'unneeded', living_protected(count(*) FILTER (WHERE x.unneeded))
      FROM living_placed x GROUP BY 2, 3
    UNION ALL
    SELECT p_day, x.level, x.code, 'moves', 'advised', living_protected(count(*) FILTER (WHERE x.advised))
      FROM living_placed x GROUP BY 2, 3
    UNION ALL
    SELECT p_day, x.level, x.code, 'moves', 'unadvised', living_protected(count(*) FILTER (WHERE x.without_advice))
      FROM living_placed x GROUP BY 2, 3;
    DROP TABLE living_placed;
END $$;
