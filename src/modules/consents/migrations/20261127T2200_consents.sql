create schema consents;
grant usage on schema consents to watchword_app;

-- What the school asks about in its own words, where those differ from what Watchword brings. A change adds a version.
create table consents.wording (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  purpose text not null check (purpose ~ '^[a-z0-9-]{1,40}$'),
  subject text not null check (subject in ('images', 'internet', 'technology')),
  seen text not null check (seen in ('inside', 'public', 'social')),
  number integer not null check (number > 0),
  title text not null check (title <> '' and length(title) <= 100),
  words text not null check (words <> '' and length(words) <= 1000),
  is_asked boolean not null,
  written_at timestamptz not null,
  written_by uuid,
  replaced_at timestamptz check (replaced_at >= written_at),
  primary key (school_id, id),
  unique (school_id, purpose, number),
  foreign key (school_id, written_by) references people.person (school_id, id)
);
create unique index wording_now on consents.wording (school_id, purpose) where replaced_at is null;

-- What one person said about one purpose for one child, or for themself, with the very words that they were asked.
create table consents.answer (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose <> ''),
  wording integer not null check (wording > 0),
  title text not null check (title <> ''),
  words text not null check (words <> ''),
  answer text not null check (answer in ('yes', 'no', 'withdrawn')),
  given_by uuid not null,
  how text not null check (how in ('own-account', 'link', 'paper', 'spoken')),
  given_on date not null,
  lasts_until date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  -- of the log's commitment to this row
  salt bytea not null,
  replaced_at timestamptz check (replaced_at >= recorded_at),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, given_by) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index answer_now on consents.answer (school_id, person_id, purpose, given_by) where replaced_at is null;

-- What two who disagreed have settled between them, as the office heard it. It stands until somebody answers again.
create table consents.settlement (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose <> ''),
  answer text not null check (answer in ('yes', 'no')),
  says text not null check (says <> '' and length(says) <= 1000),
  settled_at timestamptz not null,
  settled_by uuid,
  replaced_at timestamptz check (replaced_at >= settled_at),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, settled_by) references people.person (school_id, id)
);
create unique index settlement_now on consents.settlement (school_id, person_id, purpose) where replaced_at is null;

-- For their safety a child is shown nowhere, whatever was answered. That there is such a row is for the leads alone.
create table consents.safety (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  pupil_id uuid not null,
  because text not null check (because <> '' and length(because) <= 1000),
  set_at timestamptz not null,
  set_by uuid not null,
  lifted_at timestamptz check (lifted_at >= set_at),
  lifted_by uuid,
  lifted_because text check ((lifted_because is null) = (lifted_at is null)),
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, set_by) references people.person (school_id, id),
  foreign key (school_id, lifted_by) references people.person (school_id, id)
);
create unique index safety_now on consents.safety (school_id, pupil_id) where lifted_at is null;

-- When a family was asked, and who was told that something waits.
create table consents.asked (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  pupil_id uuid not null,
  told_id uuid not null,
  asked_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, told_id) references people.person (school_id, id)
);
create index asked_of_pupil on consents.asked (school_id, pupil_id, asked_at);

call platform.wall('consents.wording');
call platform.wall('consents.answer');
call platform.wall('consents.settlement');
call platform.wall('consents.safety');
call platform.wall('consents.asked');
create policy for_the_leads on consents.safety as restrictive
  using (current_user <> 'watchword_app' or (select people.rights_on(platform.current_person(),
    (platform.current_instant() at time zone 'Europe/London')::date, platform.current_instant()))
    && array['headteacher', 'dsl', 'deputy-dsl'])
  with check (current_user <> 'watchword_app' or (select people.rights_on(platform.current_person(),
    (platform.current_instant() at time zone 'Europe/London')::date, platform.current_instant()))
    && array['headteacher', 'dsl', 'deputy-dsl']);

grant select, insert on consents.wording, consents.answer, consents.settlement, consents.safety, consents.asked
  to watchword_app;
grant update (replaced_at) on consents.wording, consents.answer, consents.settlement to watchword_app;
grant update (lifted_at, lifted_by, lifted_because) on consents.safety to watchword_app;

-- What stands today, of whom: whoever asks learns that it is a no, and not whose. The more protective answer stands
-- where two disagree, until they settle it.
create function consents.standing(today date) returns table (
    person_id uuid, purpose text, stands boolean, answered boolean, disagree boolean, own_yes boolean,
    others_yes boolean, lasts_until date, changed_at timestamptz)
  language sql stable security definer set search_path = ''
  as $$
  with given as materialized (
    select a.person_id, a.purpose,
           bool_or(a.answer <> 'yes') as says_no,
           bool_or(a.answer = 'yes' and coalesce(a.lasts_until >= today, true)) as says_yes,
           bool_or(a.answer = 'yes' and coalesce(a.lasts_until >= today, true) and a.given_by = a.person_id) as own_yes,
           bool_or(a.answer = 'yes' and coalesce(a.lasts_until >= today, true) and a.given_by <> a.person_id) as others_yes,
           min(a.lasts_until) filter (where a.answer = 'yes') as lasts_until,
           max(a.recorded_at) as changed_at
      from consents.answer a
     where a.school_id = platform.current_school() and a.replaced_at is null
     group by a.person_id, a.purpose)
  select g.person_id, g.purpose,
         v.pupil_id is null and g.says_yes
           and case when s.settled_at >= g.changed_at then s.answer = 'yes' else not g.says_no end,
         g.says_yes or g.says_no,
         v.pupil_id is null and g.says_yes and g.says_no and coalesce(s.settled_at < g.changed_at, true),
         v.pupil_id is null and g.own_yes, v.pupil_id is null and g.others_yes, g.lasts_until,
         greatest(g.changed_at, s.settled_at, (select max(greatest(o.set_at, o.lifted_at)) from consents.safety o
           where o.school_id = platform.current_school() and o.pupil_id = g.person_id))
    from given g
    left join consents.settlement s on s.school_id = platform.current_school() and s.person_id = g.person_id
     and s.purpose = g.purpose and s.replaced_at is null
    left join consents.safety v on v.school_id = platform.current_school() and v.pupil_id = g.person_id
     and v.lifted_at is null
$$;
revoke all on function consents.standing(date) from public;
grant execute on function consents.standing(date) to watchword_app;

create function consents.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  delete from consents.answer where school_id = school and person_id = subject;
  delete from consents.settlement where school_id = school and person_id = subject;
  delete from consents.safety where school_id = school and pupil_id = subject;
  delete from consents.asked where school_id = school and subject in (pupil_id, told_id);
end
$$;
revoke all on function consents.erase_person(uuid, timestamptz) from public;
grant execute on function consents.erase_person(uuid, timestamptz) to watchword_eraser;
grant usage on schema consents to watchword_eraser;
grant select, delete on consents.answer, consents.settlement, consents.safety, consents.asked to watchword_eraser;
