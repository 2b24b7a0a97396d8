-- A passkey: a pair of keys in a device of its holder. Here is the public half; the device asks its holder for a finger,
-- a face or a PIN before it signs, so that it counts as both factors.
create table access.passkey (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  credential_id bytea not null check (octet_length(credential_id) between 1 and 1023),
  public_key bytea not null,
  -- how often it has signed, where its device counts
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  name text not null check (name <> ''),
  added_at timestamptz not null,
  last_used_at timestamptz,
  -- it signed with an older count than one before: somebody may hold a copy, and it opens nothing any more
  refused_at timestamptz,
  removed_at timestamptz
);
create unique index passkey_credential on access.passkey (credential_id) where removed_at is null;
create index passkey_of_account on access.passkey (account_id);

-- What a passkey has signed already: each challenge is taken once.
create table access.used_challenge (
  hash bytea primary key check (octet_length(hash) = 32),
  expires_at timestamptz not null
);
create index used_challenge_by_end on access.used_challenge (expires_at);

grant select, insert on access.passkey, access.used_challenge to watchword_app;
grant update (counter, last_used_at, refused_at, removed_at) on access.passkey to watchword_app;
grant delete on access.used_challenge to watchword_app;

-- Whoever has a passkey has a second factor, also where they sign in by their password.
create or replace function access.at_the_door(
  hash bytea, wanted_slug text, wanted_path text, wanted_controls text[], today date, at timestamptz,
  idle_lock text, idle_minutes integer, seen_seconds integer
) returns table (
  school_id uuid, slug text, school_name text, practice boolean,
  session_id uuid, account_id uuid, last_seen_at timestamptz, is_seen boolean, expires_at timestamptz,
  locked_at timestamptz, ended_at timestamptz, second_factor_at timestamptz, second_factor_for uuid[],
  idle_limits jsonb, email text, has_second_factor boolean, is_practice boolean,
  person_id uuid, person_name text, rights text[], settings jsonb, draft bytea
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
           p.id, p.name, people.rights_on(p.id, today, at), standing, d.sealed
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

-- With the account that nobody else knows go its passkeys.
create or replace function access.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  mine uuid;
begin
  delete from access.link where school_id = school and person_id = subject;
  for mine in select distinct account_id from access.account_person where school_id = school and person_id = subject
  loop
    update access.account_person
       set ended_at = coalesce(ended_at, erased_at), ended_why = coalesce(ended_why, 'left')
     where school_id = school and person_id = subject;
    delete from access.draft where school_id = school and account_id = mine;
    update access.account set school_ids = array_remove(school_ids, school) where id = mine;
    if (select cardinality(school_ids) from access.account where id = mine) = 0 then
      delete from access.session where account_id = mine;
      delete from access.recovery_code where account_id = mine;
      delete from access.passkey where account_id = mine;
      delete from access.lock_out where account_id = mine;
      delete from access.link where account_id = mine;
      update access.account
         set email = id || '@erased.invalid', password_hash = '$argon2id$erased', totp_sealed = null,
             totp_set_at = null, totp_last_step = null, closed_at = coalesce(closed_at, erased_at)
       where id = mine;
    end if;
  end loop;
end
$$;
grant select, delete on access.passkey to watchword_eraser;
