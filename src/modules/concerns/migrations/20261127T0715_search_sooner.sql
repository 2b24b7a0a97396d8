-- A spelling nearly like what was typed was compared by the slow way of folding each text anew: two seconds among a
-- quarter of a million records. Accents are left to the words themselves, and the letters are counted at once.
drop index concerns.concern_about;
create index concern_about on concerns.concern using gin (school_id, lower(about) platform.gin_trgm_ops);

-- As it was. `near`: a word that may stand nearly so in whom it is about; empty, where it is not looked for so.
create or replace function concerns.found(asked text[], near text[], children uuid[], child_words int[])
  returns setof uuid
  language sql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = 0.3
  as $$
  with word as materialized (
    select w.n, w.near, platform.any_of(w.alike) as query
      from unnest(asked, near) with ordinality as w (alike, near, n)),
  hit as (
    select w.n, s.concern_id from word w, concerns.said s
     where s.school_id = platform.current_school() and platform.searchable(s.words) @@ w.query
    union all
    select w.n, c.id from (select * from word where near <> '' and query is not null offset 0) w, concerns.concern c
     where c.school_id = platform.current_school() and w.near operator(platform.<%) lower(c.about)
       and exists (select from string_to_table(translate(lower(c.about), ',.;:()/-', '        '), ' ') as one
                    where abs(length(one) - length(w.near)) <= 2 and octet_length(one) < 200
                      and platform.levenshtein_less_equal(w.near, one, 2)
                          <= case when length(w.near) > 5 then 2 else 1 end)
    union all
    select k.n, c.concern_id from unnest(children, child_words) as k (child_id, n), concerns.child c
     where c.school_id = platform.current_school() and c.person_id = k.child_id and c.ended_at is null)
  select h.concern_id from hit h
   where not exists (select from concerns.barred b where b.school_id = platform.current_school()
            and b.person_id = platform.current_person() and b.concern_id = h.concern_id)
     -- "the" is asked of nobody, unless nothing else was typed
     and (h.n in (select n from word where query is not null) or not exists (select from word where query is not null))
   group by h.concern_id
  having count(distinct h.n) = greatest(1, (select count(*) from word where query is not null))
$$;
