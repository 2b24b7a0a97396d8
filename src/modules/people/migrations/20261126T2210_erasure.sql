-- Lawful erasure. One person proposes, another confirms; only then is anything taken out, by watchword_eraser,
-- which nobody connects as and which owns people.erase. It stands behind the walls as everybody does.
create table people.erasure (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  rule text not null check (rule in ('pupil-file', 'send-file', 'asked', 'by-mistake', 'school-schedule')),
  -- the line of the school's own schedule, in its words
  rule_words text check ((rule = 'school-schedule') = (rule_words is not null)),
  -- never with a name: it outlives the person's record
  reason text not null check (reason <> ''),
  -- of the log's commitment to rule and reason
  salt bytea not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null check (proposed_by <> person_id),
  withdrawn_at timestamptz check (withdrawn_at >= proposed_at),
  withdrawn_by uuid,
  -- written by people.erase alone
  confirmed_by uuid check (confirmed_by <> proposed_by and confirmed_by <> person_id),
  carried_out_at timestamptz check (carried_out_at >= proposed_at),
  check ((confirmed_by is null) = (carried_out_at is null)),
  check (withdrawn_at is null or carried_out_at is null),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, proposed_by) references people.person (school_id, id),
  foreign key (school_id, withdrawn_by) references people.person (school_id, id),
  foreign key (school_id, confirmed_by) references people.person (school_id, id)
);
create unique index erasure_of_person on people.erasure (school_id, person_id) where withdrawn_at is null;
create index erasure_by_time on people.erasure (school_id, proposed_at);

-- Stops an erasure: of a person, or of a name that is not on the roll yet.
create table people.erasure_hold (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid,
  name text check (name <> ''),
  check ((person_id is null) <> (name is null)),
  reason text not null check (reason <> ''),
  set_at timestamptz not null,
  set_by uuid,
  lifted_at timestamptz check (lifted_at >= set_at),
  lifted_by uuid,
  lifted_because text check (lifted_because <> ''),
  check ((lifted_at is null) = (lifted_because is null)),
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, set_by) references people.person (school_id, id),
  foreign key (school_id, lifted_by) references people.person (school_id, id)
);
create index erasure_hold_now on people.erasure_hold (school_id, set_at) where lifted_at is null;

-- What is left to know an erased person by, should a file bring them back: hashes under the installation's key,
-- which is not in this database, so that they cannot be found by trying names.
create table people.tombstone (
  school_id uuid not null,
  id uuid not null,
  erasure_id uuid not null,
  key bytea not null check (octet_length(key) = 32),
  erased_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, erasure_id) references people.erasure (school_id, id)
);

call platform.wall('people.erasure');
call platform.wall('people.erasure_hold');
call platform.wall('people.tombstone');
grant select, insert on people.erasure, people.erasure_hold, people.tombstone to watchword_app;
grant update (withdrawn_at, withdrawn_by) on people.erasure to watchword_app;
grant update (lifted_at, lifted_by, lifted_because) on people.erasure_hold to watchword_app;

-- Where a decision on a line of the roll named somebody, that it was decided outlives who it was.
alter table people.roll_decision drop constraint roll_decision_check;
alter table people.roll_decision add check (person_id is null or decision = 'known');

-- Every name this person went by here.
create function people.names_of(subject uuid) returns setof text
  language sql stable set search_path = ''
  as $$
  select lower(name)
    from people.person_details d,
         unnest(array[d.given_name || ' ' || d.family_name, d.known_as || ' ' || d.family_name]) as name
   where d.school_id = platform.current_school() and d.person_id = subject and name is not null
$$;

-- What stands in the way of erasing this person on this day; nothing, if it may be.
create function people.erasure_stops(subject uuid, today date) returns text[]
  language sql stable set search_path = ''
  as $$
  with school as (select platform.current_school() as id)
  select array_remove(array[
    case when exists (select from people.membership m, school where m.school_id = school.id
      and m.person_id = subject and m.stopped_at is null
      and (m.ends_on is null or (m.ends_on >= today and m.ends_on >= m.starts_on))) then 'here' end,
    case when exists (select from people.appointment a, school where a.school_id = school.id
      and a.person_id = subject and a.stopped_at is null
      and (a.ends_on is null or (a.ends_on >= today and a.ends_on >= a.starts_on))) then 'duty' end,
    case when exists (select from people.must_not_be_told f, school where f.school_id = school.id
      and subject in (f.person_id, f.pupil_id) and f.lifted_at is null) then 'warning' end,
    case when exists (select from people.erasure_hold h, school where h.school_id = school.id and h.lifted_at is null
      and (h.person_id = subject or lower(h.name) in (select people.names_of(subject)))) then 'hold' end,
    case when exists (select from people.roll_file f, school where f.school_id = school.id
      and f.sealed is not null) then 'roll-file' end
  ], null)
$$;

-- What this room takes out of its tables, and what it leaves: as module.ts says of each.
create function people.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  update people.erasure_hold
     set reason = 'Erased', name = case when name is null then null else 'Erased' end,
         lifted_because = case when lifted_because is null then null else 'Erased' end
   where school_id = school and (person_id = subject or lower(name) in (select people.names_of(subject)));
  delete from people.person_details where school_id = school and person_id = subject;
  insert into people.person_details (school_id, id, person_id, given_name, family_name, recorded_at)
    values (school, gen_random_uuid(), subject, 'Erased', 'person', erased_at);
  update people.membership set job_title = null, class_name = null, ended_reason = null
   where school_id = school and person_id = subject;
  update people.appointment set ended_reason = null where school_id = school and person_id = subject;
  update people.roll_decision set person_id = null where school_id = school and person_id = subject;
  delete from people.pupil_details where school_id = school and pupil_id = subject;
  delete from people.relationship where school_id = school and subject in (person_id, pupil_id);
  delete from people.sibling where school_id = school and subject in (pupil_id, other_id);
  update people.must_not_be_told
     set reason = 'Erased', lifted_because = case when lifted_because is null then null else 'Erased' end
   where school_id = school and subject in (person_id, pupil_id);
end
$$;

-- Carries out an erasure that was proposed, stands in the log, and is confirmed by somebody else, now. It writes its
-- own entry, so that nothing is ever taken out unseen. Each room's erase_person takes out what is that room's.
create function people.erase(wanted uuid, confirmer uuid, account uuid, confirmed_at timestamptz, request text)
  returns void
  language plpgsql security definer set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  today date := (confirmed_at at time zone 'Europe/London')::date;
  erasure people.erasure;
  stops text[];
  room text;
begin
  select * into erasure from people.erasure where school_id = school and id = wanted for update;
  if not found or erasure.withdrawn_at is not null or erasure.carried_out_at is not null then
    raise exception 'no such erasure waits';
  end if;
  if confirmer is null or confirmer in (erasure.proposed_by, erasure.person_id) then
    raise exception 'an erasure takes two people, neither of them the one it is about';
  end if;
  if not exists (select from platform.audit_entry
      where school_id = school and chain = 'main' and at = erasure.proposed_at
        and use_case = 'people.propose-erasure' and outcome = 'done' and person_id = erasure.proposed_by
        and body like '%' || wanted || '%') then
    raise exception 'the log holds no entry of who proposed this erasure';
  end if;
  if not exists (select from people.appointment a
      where a.school_id = school and a.person_id = confirmer and a.stopped_at is null
        and a.duty in ('headteacher', 'data-protection-officer', 'chair-of-governors')
        and a.starts_on <= today and (a.ends_on is null or a.ends_on >= today)) then
    raise exception 'who confirms an erasure holds a duty that may';
  end if;
  stops := people.erasure_stops(erasure.person_id, today);
  if cardinality(stops) > 0 then
    raise exception 'this erasure is stopped: %', array_to_string(stops, ', ');
  end if;

  for room in
    select n.nspname from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
     where p.proname = 'erase_person'
       and p.proowner = (select relowner from pg_catalog.pg_class where oid = 'people.person'::regclass)
     order by n.nspname
  loop
    execute format('select %I.erase_person($1, $2)', room) using erasure.person_id, confirmed_at;
  end loop;
  update people.erasure set confirmed_by = confirmer, carried_out_at = confirmed_at
   where school_id = school and id = wanted;
  perform platform.append_entries('main', array[json_build_object(
    'at', to_char(confirmed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'person', confirmer, 'account', account, 'useCase', 'people.erase', 'outcome', 'done', 'rule', erasure.rule,
    'ids', json_build_array(wanted, erasure.person_id, erasure.proposed_by),
    'fields', json_build_array(), 'commitments', json_build_array(), 'request', request)::text]);
end
$$;

revoke all on function people.erase(uuid, uuid, uuid, timestamptz, text), people.erase_person(uuid, timestamptz)
  from public;
grant usage on schema people, platform to watchword_eraser;
grant select on platform.audit_entry, people.membership, people.appointment, people.must_not_be_told,
  people.erasure_hold, people.roll_file, people.person_details, people.erasure, people.roll_decision,
  people.pupil_details, people.relationship, people.sibling to watchword_eraser;
grant insert on people.person_details to watchword_eraser;
grant delete on people.person_details, people.pupil_details, people.relationship, people.sibling to watchword_eraser;
grant update (job_title, class_name, ended_reason) on people.membership to watchword_eraser;
grant update (ended_reason) on people.appointment to watchword_eraser;
grant update (person_id) on people.roll_decision to watchword_eraser;
grant update (reason, lifted_because) on people.must_not_be_told to watchword_eraser;
grant update (name, reason, lifted_because) on people.erasure_hold to watchword_eraser;
grant update (confirmed_by, carried_out_at) on people.erasure to watchword_eraser;
grant execute on function people.erase_person(uuid, timestamptz) to watchword_eraser;
grant execute on function platform.append_entries(text, text[]) to watchword_eraser;
grant execute on function people.erase(uuid, uuid, uuid, timestamptz, text) to watchword_app;
-- To be given a function, a role must be able to make one there, for that moment.
grant create on schema people to watchword_eraser;
alter function people.erase(uuid, uuid, uuid, timestamptz, text) owner to watchword_eraser;
revoke create on schema people from watchword_eraser;
