-- Who stands at the door, in one statement, because every page asks it: the school of an address, whose session
-- a cookie is, who that is here today, what is asked of them, and what they left half written on this page.
-- It has its caller's rights and no others: the school is set before a row of it is read, and that setting ends
-- with the statement.
create function access.at_the_door(
  hash bytea, wanted_slug text, wanted_path text, wanted_controls text[], today date, at timestamptz
) returns table (
  school_id uuid, slug text, school_name text, practice boolean,
  session_id uuid, account_id uuid, last_seen_at timestamptz, expires_at timestamptz, locked_at timestamptz,
  ended_at timestamptz, second_factor_at timestamptz, second_factor_for uuid[], idle_limits jsonb,
  email text, has_second_factor boolean, is_practice boolean,
  person_id uuid, person_name text, rights text[], settings jsonb, draft bytea
)
  language plpgsql
  as $$
#variable_conflict use_column
declare
  here platform.school;
begin
  select * into here from platform.school s where s.slug = wanted_slug;
  perform set_config('app.school', coalesce(here.id::text, ''), true);
  return query
    select here.id, here.slug, here.name, here.practice,
           s.id, s.account_id, s.last_seen_at, s.expires_at, s.locked_at, s.ended_at, s.second_factor_at,
           s.second_factor_for, s.idle_limits, a.email, a.totp_sealed is not null,
           exists (select from platform.school o where o.id = any (a.school_ids) and o.practice),
           p.id, p.name, people.rights_on(p.id, today, at),
           (select jsonb_agg(jsonb_build_object('control', g.control, 'key', g.key, 'audience', g.audience,
                                                'parameters', g.parameters))
              from platform.settings_at(at) g where g.control = any (wanted_controls)),
           d.sealed
      from (select) one
      left join (access.session s join access.account a on a.id = s.account_id and a.closed_at is null)
        on s.token_hash = hash
      left join access.account_person ap
        on ap.school_id = here.id and ap.account_id = s.account_id and ap.ended_at is null
      left join people.person_card p on p.school_id = here.id and p.id = ap.person_id
      left join access.draft d
        on d.school_id = here.id and d.account_id = s.account_id and d.path = wanted_path;
end
$$;
