-- As it was, but that the letters are counted before anything else is asked of a name.
create or replace function people.pupils_alike(asked text, typed text[]) returns setof uuid
  language sql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = 0.3
  as $$
  with found as (
    (select d.person_id from people.person_details d
      where d.school_id = platform.current_school()
        and to_tsvector('simple'::regconfig, people.name_words(d.given_name, d.known_as, d.family_name))
            @@ to_tsquery('simple'::regconfig, asked)
      limit 300)
    union all
    (select d.person_id from (select word from unnest(typed) as word where length(word) > 3 offset 0) t, people.person_details d
      where d.school_id = platform.current_school()
        and t.word operator(platform.<%) people.name_words(d.given_name, d.known_as, d.family_name)
        and exists (select from string_to_table(people.name_words(d.given_name, d.known_as, d.family_name), ' ') as name
                     where abs(length(name) - length(t.word)) <= 2 and octet_length(name) < 200
                       and platform.levenshtein_less_equal(t.word, name, 2) <= 2 and platform.is_nearly(t.word, name))
      limit 300))
  select distinct f.person_id from found f
   where exists (select from people.membership m
          where m.school_id = platform.current_school() and m.person_id = f.person_id and m.kind = 'pupil')
$$;
