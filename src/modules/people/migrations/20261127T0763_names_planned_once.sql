-- How it is asked does not hang on what is asked: it is planned once in a session, and not anew for each search.
alter function people.pupils_alike(text[], text[]) set plan_cache_mode = force_generic_plan;
