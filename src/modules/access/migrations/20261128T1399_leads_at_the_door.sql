-- Who leads safeguarding comes with the door's own statement, where the policy wants it said on every page.
drop function access.at_the_door(bytea, text, text, text[], date, timestamptz, text, integer, integer);
create function access.at_the_door(
  hash bytea, wanted_slug text, wanted_path text, wanted_controls text[], today date, at timestamptz,
  idle_lock text, idle_minutes integer, seen_seconds integer, says_leads text
) returns table (
  school_id uuid, slug text, school_name text, practice boolean,
  session_id uuid, account_id uuid, last_seen_at timestamptz, is_seen boolean, expires_at timestamptz,
  locked_at timestamptz, ended_at timestamptz, second_factor_at timestamptz, second_factor_for uuid[],
  idle_limits jsonb, email text, has_second_factor boolean, is_practice boolean, proven_at timestamptz,
  person_id uuid, person_name text, rights text[], is_withdrawn boolean, settings jsonb, draft bytea, leads jsonb
)
  language plpgsql
  as $$
#variable_conflict use_column
declare
  here platform.school;
  found_at timestamptz;
  seen_now boolean := false;
  standing jsonb;
begin
  select * into here from platform.school s where s.slug = wanted_slug;
  perform set_config('app.school', coalesce(here.id::text, ''), true);
  standing := (select jsonb_agg(jsonb_build_object('control', g.control, 'key', g.key, 'audience', g.audience,
                                                   'parameters', g.parameters))
                 from platform.settings_at(at) g where g.control = any (wanted_controls));
  found_at := (select s.last_seen_at from access.session s where s.token_hash = hash);
  if found_at <= at - make_interval(secs => seen_seconds) then
    update access.session s
       set last_seen_at = at
     where s.token_hash = hash and s.locked_at is null and s.ended_at is null and s.expires_at > at
       and s.last_seen_at <= at - make_interval(secs => seen_seconds)
       and s.last_seen_at > at - make_interval(mins => least(
             idle_minutes,
             (select min(l.value::integer) from jsonb_each_text(s.idle_limits) l),
             -- A setting that does not say its minutes is for whoever asks to read.
             (select min(coalesce((g.value -> 'parameters' ->> 'minutes')::integer, 0))
                from jsonb_array_elements(standing) g where g.value ->> 'control' = idle_lock)))
       and exists (select from access.account a where a.id = s.account_id and a.closed_at is null);
    seen_now := found;
  end if;
  return query
    select here.id, here.slug, here.name, here.practice,
           s.id, s.account_id, found_at, seen_now, s.expires_at, s.locked_at, s.ended_at, s.second_factor_at,
           s.second_factor_for, s.idle_limits, a.email, a.totp_sealed is not null
             or exists (select from access.passkey k where k.account_id = a.id and k.removed_at is null),
           exists (select from platform.school o where o.id = any (a.school_ids) and o.practice),
           coalesce(s.proven_at, s.created_at),
           p.id, p.name, people.rights_on(p.id, today, at),
           access.is_withdrawn(here.id, p.id, today, at), standing, d.sealed,
           case when p.id is not null and exists (
             select from jsonb_array_elements(standing) g where g.value ->> 'control' = says_leads)
           then people.leads_on(today, at) end
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
