-- As the other, within something that holds for more documents, such as shelves or facets. Beside the query and not in it: the index then
-- skips from one document to the next of the shorter lists, where it would weigh each by the whole expression (three times as long).
create function search_candidates(query tsquery, within tsquery, tokens text[], most integer)
returns setof search_documents language sql stable
set enable_seqscan = off set jit = off set max_parallel_workers_per_gather = 0
as $$ select * from search_documents where words @@ query and words @@ within and audience && tokens limit most $$;
