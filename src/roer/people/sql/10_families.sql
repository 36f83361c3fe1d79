-- The shared dossiers that hang on a person's dossier: a measure or guardianship of a child opens and shuts them too.
-- Owner's rights: who records the measure need not see the family.
CREATE OR REPLACE FUNCTION people_families_of(p_dossier uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT DISTINCT m.dossier_id FROM core_dossier d JOIN people_familymember m ON m.person_id = d.person_id
     WHERE d.id = p_dossier
$$;
