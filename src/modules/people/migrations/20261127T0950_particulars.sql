-- What a record of concern may ask of the pupil’s file beyond name and birthday. Three of these are special category data
-- (UK GDPR, article 9), so the serving role never reads this table: it hands over what a file says, and a room above has
-- the database copy what its own table asks for. Rows are added; the newest of a field stands, and a blank one says that
-- the school’s list has nothing there any more.
create table people.particular (
  school_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  field text not null check (field in ('sex', 'ethnic-origin', 'disability', 'religion')),
  said text check (said <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index particular_of_pupil on people.particular (school_id, pupil_id, field, recorded_at);
call platform.wall('people.particular');
create policy unseen on people.particular as restrictive
  using (current_user <> 'watchword_app') with check (current_user <> 'watchword_app');

-- Keeps what a file says of pupils where it is not what stands: how many rows that were, and never what was there.
create function people.keep_particulars(told jsonb) returns integer
  language plpgsql security definer set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  kept integer;
begin
  with given as (
    select distinct on (t.pupil_id, t.field) t.pupil_id, t.field, t.said
      from jsonb_to_recordset(told) as t (pupil_id uuid, field text, said text)
     order by t.pupil_id, t.field
  ), added as (
    insert into people.particular (school_id, id, pupil_id, field, said, recorded_at, recorded_by)
    select school, gen_random_uuid(), g.pupil_id, g.field, g.said, platform.current_instant(), platform.current_person()
      from given g
     where g.said is distinct from (select p.said from people.particular p
       where p.school_id = school and p.pupil_id = g.pupil_id and p.field = g.field
       order by p.recorded_at desc, p.id limit 1)
    returning 1)
  select count(*) into kept from added;
  return kept;
end
$$;
revoke all on function people.keep_particulars(jsonb) from public;
grant execute on function people.keep_particulars(jsonb) to watchword_app;

-- What the pupil’s file says now: for functions of a room above, which run as this one’s owner does, and for nobody else.
create function people.particular_now(pupil uuid, wanted text) returns text
  language sql stable security definer set search_path = ''
  as $$
  select p.said from people.particular p
   where p.school_id = platform.current_school() and p.pupil_id = pupil and p.field = wanted
   order by p.recorded_at desc, p.id limit 1
$$;
revoke all on function people.particular_now(uuid, text) from public;

create or replace function people.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  update people.erasure_hold
     set reason = 'Erased', name = case when name is null then null else 'Erased' end,
         lifted_because = case when lifted_because is null then null else 'Erased' end
   where school_id = school and (person_id = subject or people.is_called(subject, name));
  delete from people.person_details where school_id = school and person_id = subject;
  insert into people.person_details (school_id, id, person_id, given_name, family_name, recorded_at)
    values (school, gen_random_uuid(), subject, 'Erased', 'person', erased_at);
  update people.membership set job_title = null, class_name = null, ended_reason = null
   where school_id = school and person_id = subject;
  update people.appointment
     set ended_reason = null, apart_because = case when apart_because is null then null else 'Erased' end
   where school_id = school and person_id = subject;
  update people.roll_decision set person_id = null where school_id = school and person_id = subject;
  delete from people.particular where school_id = school and pupil_id = subject;
  delete from people.pupil_details where school_id = school and pupil_id = subject;
  delete from people.relationship where school_id = school and subject in (person_id, pupil_id);
  delete from people.sibling where school_id = school and subject in (pupil_id, other_id);
  update people.must_not_be_told
     set reason = 'Erased', lifted_because = case when lifted_because is null then null else 'Erased' end
   where school_id = school and subject in (person_id, pupil_id);
end
$$;
grant select, delete on people.particular to watchword_eraser;
