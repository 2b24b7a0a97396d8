-- How it is asked does not hang on what is asked: it is planned once in a session, and not anew for each search.
alter function concerns.found(text[], text[], uuid[], int[]) set plan_cache_mode = force_generic_plan;
