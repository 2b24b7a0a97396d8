-- What the pupil’s file said, on the day on which a child was named in a record, of what the policy has there beyond name
-- and birthday. A row for each field that was asked, also where the file said nothing; never changed. What the file left
-- empty a lead may add, under their name.
create table concerns.child_particular (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  field text not null check (field in ('sex', 'ethnic-origin', 'disability', 'religion')),
  said text check (said <> ''),
  source text not null check (source in ('file', 'lead')),
  recorded_at timestamptz not null,
  recorded_by uuid,
  -- of the log's commitment; a row of the file has none
  salt bytea,
  check (source = 'file' or (said is not null and recorded_by is not null and salt is not null)),
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create unique index child_particular_once
  on concerns.child_particular (school_id, concern_id, person_id, field, source);
call platform.wall('concerns.child_particular');

-- A wall of its own: whoever holds the duty of lead or deputy on that day, and is not kept from the record. A colleague
-- who was let in, whoever the ladder reached, whoever opened a file in an emergency: none of them.
create policy for_leads on concerns.child_particular as restrictive
  using (current_user <> 'watchword_app' or (
    concern_id not in (select concerns.barred_to_me())
    and exists (select from people.duty_card a
      where a.person_id = platform.current_person() and a.duty in ('dsl', 'deputy-dsl')
        and (a.stopped_at is null or a.stopped_at > platform.current_instant())
        and a.starts_on <= (platform.current_instant() at time zone 'Europe/London')::date
        and (a.ends_on is null or a.ends_on >= (platform.current_instant() at time zone 'Europe/London')::date))))
  with check (current_user <> 'watchword_app' or source = 'lead');
grant select, insert on concerns.child_particular to watchword_app;

-- Freezes what the pupils’ files say, whoever writes the record, and answers nothing.
create function concerns.freeze_particulars(wanted uuid, pupils uuid[], fields text[]) returns void
  language sql volatile security definer set search_path = ''
  as $$
  insert into concerns.child_particular
      (school_id, id, concern_id, person_id, field, said, source, recorded_at)
  select platform.current_school(), gen_random_uuid(), wanted, p.id, f.name,
         people.particular_now(p.id, f.name), 'file', platform.current_instant()
    from unnest(pupils) as p (id) cross join unnest(fields) as f (name)
  on conflict do nothing
$$;
-- Of which fields the file was asked for a record, and whether something stands there: never what.
create function concerns.particulars_asked(wanted uuid) returns table (field text, is_said boolean)
  language sql stable security definer set search_path = ''
  as $$
  select p.field, bool_or(p.said is not null) from concerns.child_particular p
   where p.school_id = platform.current_school() and p.concern_id = wanted
   group by p.field
$$;
revoke all on function concerns.freeze_particulars(uuid, uuid[], text[]), concerns.particulars_asked(uuid) from public;
grant execute on function concerns.freeze_particulars(uuid, uuid[], text[]), concerns.particulars_asked(uuid)
  to watchword_app;

-- Whoever takes a file away says whether ethnic origin and religion go with it.
alter table concerns.taking add column with_kept boolean not null default false;
