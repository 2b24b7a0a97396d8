create schema alerts;
grant usage on schema alerts to watchword_app;

-- With what one system of the school may send alerts. Only a hash of the secret is kept, and nothing of its use.
create table alerts.key (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  source_name text not null check (source_name <> '' and length(source_name) <= 100),
  scope text not null check (scope = 'alerts'),
  secret_sha256 bytea not null check (octet_length(secret_sha256) = 32),
  made_at timestamptz not null,
  made_by uuid not null,
  ends_at timestamptz not null check (ends_at > made_at),
  ended_at timestamptz check (ended_at >= made_at),
  ended_by uuid,
  check ((ended_at is null) = (ended_by is null)),
  primary key (school_id, id),
  unique (school_id, secret_sha256),
  foreign key (school_id, made_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);

-- How many came by a key within the minute.
create table alerts.rate (
  school_id uuid not null,
  key_id uuid not null,
  started_at timestamptz not null,
  came integer not null,
  primary key (school_id, key_id),
  foreign key (school_id, key_id) references alerts.key (school_id, id)
);

-- What has come in, so that the same comes in once: keyed hashes of its reference and of all that it says. A day, no
-- minute, and nothing points at an alert.
create table alerts.taken (
  school_id uuid not null,
  key_id uuid not null,
  reference bytea not null check (octet_length(reference) = 32),
  content bytea not null check (octet_length(content) = 32),
  taken_on date not null,
  primary key (school_id, key_id, reference),
  foreign key (school_id, key_id) references alerts.key (school_id, id)
);

-- An alert as its source wrote it. Never changed.
create table alerts.alert (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  key_id uuid not null,
  source_name text not null,
  reference text not null check (reference <> ''),
  -- the person, as the source knows them
  upn text not null,
  email text not null,
  person_name text not null,
  account text not null,
  happened_at timestamptz not null,
  severity text not null check (severity in ('low', 'medium', 'high', 'urgent')),
  words text not null check (words <> '' and length(words) <= 20000),
  address text not null,
  device text not null,
  fired_rule text not null,
  received_at timestamptz not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, key_id) references alerts.key (school_id, id)
);

-- Before whom it waits: on the children's side before whoever reads concerns by duty, on the adults' side before whoever
-- holds one duty of the ladder of whom it may be about, and is not kept from it.
create table alerts.place (
  school_id uuid not null,
  alert_id uuid not null,
  side text not null check (side in ('child', 'adult')),
  -- whom it may be about; is_sure: they were found without a doubt
  pupil_ids uuid[] not null,
  subject_ids uuid[] not null,
  is_sure boolean not null,
  duty text,
  kept_from uuid[] not null,
  check ((side = 'child') = (duty is null)),
  placed_at timestamptz not null,
  due_at timestamptz not null check (due_at >= placed_at),
  primary key (school_id, alert_id),
  foreign key (school_id, alert_id) references alerts.alert (school_id, id)
);

-- What became of it, once.
create table alerts.outcome (
  school_id uuid not null,
  alert_id uuid not null,
  became text not null check (became in ('concern', 'none')),
  why text check (why in ('harmless', 'mistaken', 'known', 'test')),
  words text not null,
  check ((became = 'none') = (why is not null)),
  -- nobody: it became a concern by itself
  pressed_by uuid,
  settled_at timestamptz not null,
  salt bytea not null,
  primary key (school_id, alert_id),
  foreign key (school_id, alert_id) references alerts.place (school_id, alert_id),
  foreign key (school_id, pressed_by) references people.person (school_id, id)
);
create index outcome_by_time on alerts.outcome (school_id, settled_at) where became = 'none';

-- What the person of this transaction may open: by a duty of today, never where it may be about them, their child or
-- whoever they have said to be of their family, and no more once it is a record of a register.
create function alerts.open_to_me() returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select p.alert_id from alerts.place p
   where p.school_id = platform.current_school() and platform.current_person() is not null
     and platform.current_person() <> all (p.kept_from || p.subject_ids || p.pupil_ids)
     and not exists (select from people.related_adult r
          where r.school_id = p.school_id and r.person_id = platform.current_person() and r.pupil_id = any (p.pupil_ids))
     and not exists (select from adults.own_family f
          where f.school_id = p.school_id and f.person_id = platform.current_person()
            and f.other_id = any (p.subject_ids || p.pupil_ids))
     and exists (select from people.duty_card d
          where d.school_id = p.school_id and d.person_id = platform.current_person()
            and case when p.side = 'child' then d.duty in ('dsl', 'deputy-dsl') else d.duty = p.duty end
            and d.stopped_at is null
            and d.starts_on <= (platform.current_instant() at time zone 'Europe/London')::date
            and (d.ends_on is null or d.ends_on >= (platform.current_instant() at time zone 'Europe/London')::date))
     and not exists (select from alerts.outcome o
          where o.school_id = p.school_id and o.alert_id = p.alert_id and o.became = 'concern')
$$;
revoke all on function alerts.open_to_me() from public;
grant execute on function alerts.open_to_me() to watchword_app;

call platform.wall('alerts.key');
call platform.wall('alerts.rate');
call platform.wall('alerts.taken');
call platform.wall('alerts.alert');
call platform.wall('alerts.place');
call platform.wall('alerts.outcome');

-- The second wall. alerts.placing is the one part of the product that looks at each: it finds its place, and makes a
-- record of what waits too long.
create policy sealed on alerts.alert as restrictive
  using (case when current_user <> 'watchword_app' or platform.current_actor() = 'alerts.placing' then true
              else id in (select alerts.open_to_me()) end)
  with check (current_user <> 'watchword_app' or platform.current_person() is null);
create policy sealed on alerts.place as restrictive
  using (case when current_user <> 'watchword_app' or platform.current_actor() = 'alerts.placing' then true
              else alert_id in (select alerts.open_to_me()) end)
  with check (current_user <> 'watchword_app' or platform.current_actor() = 'alerts.placing');
create policy sealed on alerts.outcome as restrictive
  using (case when current_user <> 'watchword_app' or platform.current_actor() = 'alerts.placing' then true
              else alert_id in (select alerts.open_to_me()) end)
  with check (current_user <> 'watchword_app' or platform.current_actor() = 'alerts.placing'
    or (pressed_by = platform.current_person() and alert_id in (select alerts.open_to_me())));

grant select, insert on alerts.key, alerts.rate, alerts.taken, alerts.alert, alerts.place, alerts.outcome
  to watchword_app;
grant update (ended_at, ended_by) on alerts.key to watchword_app;
grant update (started_at, came) on alerts.rate to watchword_app;
