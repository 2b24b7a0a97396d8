-- Looking for a spelling read every name of the school, folded anew: most of a second among thirty thousand people. Letters
-- are now compared as they are, but for the commonest accents, which an index can answer; and it is asked so that it does.
create function people.near_names(given_name text, known_as text, family_name text) returns text
  language sql immutable parallel safe
  return translate(lower(given_name || ' ' || coalesce(known_as, '') || ' ' || family_name),
    'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿłđšžćčśźżńęą-''’.', 'aaaaaaceeeeiiiinoooooouuuuyyldszccszznea ');
drop index people.person_details_alike;
create index person_details_alike on people.person_details
  using gin (school_id, people.near_names(given_name, known_as, family_name) platform.gin_trgm_ops);

-- Each word by itself: of many who bear one name, those whom most words find come first, and are not cut off. "offset 0"
-- keeps the index first and the letters second, which the planner would turn round.
drop function people.pupils_alike(text, text[]);
create function people.pupils_alike(asked text[], typed text[]) returns setof uuid
  language sql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = 0.3
  as $$
  with found as (
    select w.n, f.person_id
      from unnest(asked) with ordinality as w (alike, n) cross join lateral (
        select d.person_id from people.person_details d
         where d.school_id = platform.current_school()
           and to_tsvector('simple'::regconfig, people.name_words(d.given_name, d.known_as, d.family_name))
               @@ to_tsquery('simple'::regconfig, w.alike) offset 0) f
    union all
    select w.n, f.person_id
      from unnest(typed) with ordinality as w (word, n) cross join lateral (
        select d.person_id, people.near_names(d.given_name, d.known_as, d.family_name) as names
          from people.person_details d
         where d.school_id = platform.current_school() and length(w.word) > 3
           and w.word operator(platform.<%) people.near_names(d.given_name, d.known_as, d.family_name) offset 0) f
     where exists (select from string_to_table(f.names, ' ') as name
                    where abs(length(name) - length(w.word)) <= 2 and octet_length(name) < 200
                      and platform.levenshtein_less_equal(w.word, name, 2) <= 2 and platform.is_nearly(w.word, name)))
  select f.person_id from found f
   where exists (select from people.membership m
          where m.school_id = platform.current_school() and m.person_id = f.person_id and m.kind = 'pupil')
   group by f.person_id order by count(distinct f.n) desc, f.person_id limit 300
$$;
revoke all on function people.pupils_alike(text[], text[]) from public;
grant execute on function people.pupils_alike(text[], text[]) to watchword_app;
-- To be given a function, a role must be able to make one there, for that moment.
grant create on schema people to watchword_searcher;
alter function people.pupils_alike(text[], text[]) owner to watchword_searcher;
revoke create on schema people from watchword_searcher;
