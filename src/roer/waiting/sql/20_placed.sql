-- How many young people have help from an offer now, as a bare number: so that a count cannot fall below who is there.
CREATE OR REPLACE FUNCTION waiting_placed(p_offer uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT count(*)::integer FROM waiting_careepisode e JOIN waiting_proposal p ON p.id = e.proposal_id
     WHERE p.offer_id = p_offer AND e.ended_at IS NULL
$$;

-- For one closing: how many live there, how many have an answer with a fitting replacement, how many wait. Bare numbers.
CREATE OR REPLACE FUNCTION waiting_closing(p_closing uuid) RETURNS TABLE (there integer, ready integer, waiting integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT (SELECT count(*) FROM waiting_careepisode e JOIN waiting_proposal p ON p.id = e.proposal_id
             WHERE p.offer_id = c.offer_id AND e.ended_at IS NULL)::integer,
           (SELECT count(*) FROM waiting_careepisode e JOIN waiting_proposal p ON p.id = e.proposal_id
              JOIN waiting_closingcare a ON a.episode_id = e.id AND a.closing_id = c.id
             WHERE p.offer_id = c.offer_id AND e.ended_at IS NULL AND a.assessed_at IS NOT NULL AND a.fitting
               AND a.replacement_id IS NOT NULL)::integer,
           (SELECT count(DISTINCT p.dossier_id) FROM waiting_proposal p
             WHERE p.offer_id = c.offer_id AND p.state IN ('asked', 'accepted')
               AND NOT EXISTS (SELECT 1 FROM waiting_careepisode e WHERE e.proposal_id = p.id))::integer
      FROM offers_offerclosing c WHERE c.id = p_closing
$$;
