-- Access that was taken away from somebody: what, why, from when, and when it comes back. It comes back by itself on that
-- day; or, where the policy of the day of the decision said so, only once the headteacher has looked at it.
create table access.withdrawn (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  scopes text[] not null check (cardinality(scopes) > 0
    and scopes <@ array['all', 'internet', 'email', 'network', 'devices']),
  reason text not null check (reason <> '' and length(reason) <= 500),
  starts_at timestamptz not null,
  back_on date,
  on_review boolean not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  restored_at timestamptz,
  restored_by uuid,
  -- Shut, and opened again, at the systems themselves.
  shut_at timestamptz,
  shut_by uuid,
  opened_at timestamptz,
  opened_by uuid,
  primary key (school_id, id),
  check ((restored_at is null) = (restored_by is null)),
  check ((shut_at is null) = (shut_by is null)),
  check ((opened_at is null) = (opened_by is null)),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, decided_by) references people.person (school_id, id),
  foreign key (school_id, restored_by) references people.person (school_id, id),
  foreign key (school_id, shut_by) references people.person (school_id, id),
  foreign key (school_id, opened_by) references people.person (school_id, id)
);
create index withdrawn_from on access.withdrawn (school_id, person_id);

-- Somebody looked at it: it comes back, or it stays until it is looked at again.
create table access.withdrawn_review (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  withdrawn_id uuid not null,
  answer text not null check (answer in ('back', 'stays')),
  why text not null check (why <> '' and length(why) <= 500),
  next_on date,
  reviewed_at timestamptz not null,
  reviewed_by uuid not null,
  primary key (school_id, id),
  check ((answer = 'stays') = (next_on is not null)),
  foreign key (school_id, withdrawn_id) references access.withdrawn (school_id, id),
  foreign key (school_id, reviewed_by) references people.person (school_id, id)
);
create index withdrawn_review_of on access.withdrawn_review (school_id, withdrawn_id, reviewed_at desc);

call platform.wall('access.withdrawn');
call platform.wall('access.withdrawn_review');
grant select, insert on access.withdrawn, access.withdrawn_review to watchword_app;
grant update (restored_at, restored_by, shut_at, shut_by, opened_at, opened_by) on access.withdrawn to watchword_app;

-- Whether all access is taken away now: asked at the door, of every page.
create function access.is_withdrawn(school uuid, person uuid, today date, at timestamptz) returns boolean
  language sql stable
  as $$
    select exists (select from access.withdrawn w
      where w.school_id = school and w.person_id = person and 'all' = any (w.scopes) and w.starts_at <= at
        and w.restored_at is null and (w.on_review or w.back_on is null or w.back_on > today))
  $$;

drop function access.at_the_door(bytea, text, text, text[], date, timestamptz, text, integer, integer);
create function access.at_the_door(
  hash bytea, wanted_slug text, wanted_path text, wanted_controls text[], today date, at timestamptz,
  idle_lock text, idle_minutes integer, seen_seconds integer
) returns table (
  school_id uuid, slug text, school_name text, practice boolean,
  session_id uuid, account_id uuid, last_seen_at timestamptz, is_seen boolean, expires_at timestamptz,
  locked_at timestamptz, ended_at timestamptz, second_factor_at timestamptz, second_factor_for uuid[],
  idle_limits jsonb, email text, has_second_factor boolean, is_practice boolean,
  person_id uuid, person_name text, rights text[], is_withdrawn boolean, settings jsonb, draft bytea
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
           p.id, p.name, people.rights_on(p.id, today, at),
           access.is_withdrawn(here.id, p.id, today, at), standing, d.sealed
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

-- Of an erased person the words of why go; that it was, and the days, stay under an id.
create or replace function access.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  mine uuid;
begin
  update access.withdrawn set reason = 'Erased' where school_id = school and person_id = subject;
  update access.withdrawn_review r set why = 'Erased'
   where r.school_id = school and exists (select from access.withdrawn w
     where w.school_id = school and w.id = r.withdrawn_id and w.person_id = subject);
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
grant select on access.withdrawn, access.withdrawn_review to watchword_eraser;
grant update (reason) on access.withdrawn to watchword_eraser;
grant update (why) on access.withdrawn_review to watchword_eraser;
