-- A person's names as one text for finding them, as the roll compares names.
create function people.name_words(given_name text, known_as text, family_name text) returns text
  language sql immutable parallel safe set search_path = ''
  as $$ select people.folded(given_name || ' ' || coalesce(known_as, '') || ' ' || family_name) $$;

create index person_details_words on people.person_details
  using gin (school_id, to_tsvector('simple'::regconfig, people.name_words(given_name, known_as, family_name)));
create index person_details_alike on people.person_details
  using gin (school_id, people.name_words(given_name, known_as, family_name) platform.gin_trgm_ops);

-- Pupils, here or gone, who bear or bore a name that is asked for, or one spelt nearly as it was typed: ids, of this
-- school. A comparison of texts is not leakproof, so that behind the school's wall no index of words is used: the
-- wall is asked for here instead, and whoever asks reads the names behind it.
create function people.pupils_alike(asked text, typed text[]) returns setof uuid
  language sql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = 0.3
  as $$
  with found as (
    (select d.person_id from people.person_details d
      where d.school_id = platform.current_school()
        and to_tsvector('simple'::regconfig, people.name_words(d.given_name, d.known_as, d.family_name))
            @@ to_tsquery('simple'::regconfig, asked)
      limit 300)
    union all
    (select d.person_id from unnest(typed) as word, people.person_details d
      where d.school_id = platform.current_school()
        and word operator(platform.<%) people.name_words(d.given_name, d.known_as, d.family_name)
        and exists (select from string_to_table(people.name_words(d.given_name, d.known_as, d.family_name), ' ') as name
                     where platform.is_nearly(word, name))
      limit 300))
  select distinct f.person_id from found f
   where exists (select from people.membership m
          where m.school_id = platform.current_school() and m.person_id = f.person_id and m.kind = 'pupil')
$$;
revoke all on function people.pupils_alike(text, text[]) from public;
grant execute on function people.pupils_alike(text, text[]) to watchword_app;
grant usage on schema people to watchword_searcher;
grant select on people.person_details, people.membership to watchword_searcher;
-- To be given a function, a role must be able to make one there, for that moment.
grant create on schema people to watchword_searcher;
alter function people.pupils_alike(text, text[]) owner to watchword_searcher;
revoke create on schema people from watchword_searcher;
