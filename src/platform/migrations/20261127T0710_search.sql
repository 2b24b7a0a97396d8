-- What a search needs. All four are trusted extensions of PostgreSQL itself: whoever owns the database may make them.
create extension pg_trgm with schema platform;
create extension fuzzystrmatch with schema platform;
create extension unaccent with schema platform;
-- So that an index of words begins with the school.
create extension btree_gin with schema platform;

-- English words by their stem, and without accents: "vaping" finds "vapes", "Zoe" finds "Zoë".
create text search configuration platform.words (copy = pg_catalog.english);
alter text search configuration platform.words
  alter mapping for hword, hword_part, word with platform.unaccent, pg_catalog.english_stem;

-- Signs that would make one thing of two words: "gym/shed" is no path, "shed.He" no host, "<b>" no tag.
create function platform.searchable(words text) returns tsvector
  language sql immutable parallel safe
  as $$ select to_tsvector('platform.words'::regconfig, translate(words, '/<>&@_.-+:', '          ')) $$;

-- Some words around what is found, it itself between the signs 2 and 3, which nobody can type; nothing else is changed.
create function platform.marked(words text, query tsquery) returns text
  language sql stable parallel safe set search_path = ''
  as $$
  select translate(
    ts_headline('platform.words'::regconfig,
      translate(words, '/<>&@_.-+:' || E'\x02\x03', U&'\E000\E001\E002\E003\E004\E005\E006\E007\E008\E009'), query,
      E'StartSel="\x02", StopSel="\x03", MaxWords=28, MinWords=12, MaxFragments=2, FragmentDelimiter=" … "'),
    U&'\E000\E001\E002\E003\E004\E005\E006\E007\E008\E009', '/<>&@_.-+:')
$$;

-- Several columns as one text, and the words that stand in JSON.
create function platform.joined(variadic parts text[]) returns text
  language sql immutable parallel safe set search_path = ''
  as $$ select array_to_string(parts, E'\n') $$;
create function platform.words_in(answers jsonb) returns text
  language sql immutable parallel safe set search_path = ''
  as $$
  select coalesce(string_agg(one #>> '{}', E'\n'), '')
    from jsonb_path_query(answers, 'strict $.**') as one
   where jsonb_typeof(one) = 'string'
$$;

-- One word that was typed, with what it may stand for, each between bars: any of them. Nothing, where none is a word
-- that is looked for ("the").
create function platform.any_of(alike text) returns tsquery
  language sql stable parallel safe set search_path = ''
  as $$
  select string_agg('(' || query::text || ')', ' | ')::tsquery
    from (select phraseto_tsquery('platform.words'::regconfig, one) as query
            from string_to_table(alike, '|') as one) each
   where numnode(query) > 0
$$;

-- Whether two words may be one, spelt nearly so: one letter apart, two in longer words, or two letters that changed places.
create function platform.is_nearly(typed text, written text) returns boolean
  language sql immutable parallel safe set search_path = ''
  as $$
  select length(typed) > 3 and octet_length(typed) < 200 and octet_length(written) < 200
     and case platform.levenshtein_less_equal(typed, written, 2)
           when 1 then true
           when 2 then length(typed) > 5
             or (length(typed) = length(written)
                 and (select array_agg(one order by one) from string_to_table(typed, null) as one)
                   = (select array_agg(one order by one) from string_to_table(written, null) as one))
           else false
         end
$$;
grant usage on schema platform to watchword_searcher;
