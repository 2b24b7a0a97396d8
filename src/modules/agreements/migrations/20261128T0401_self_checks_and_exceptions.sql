-- That somebody looked at something of their own on a day, such as their privacy settings: the day and nothing of what
-- they saw.
create table agreements.self_check (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  topic text not null check (topic <> ''),
  checked_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index self_check_by_person on agreements.self_check (school_id, person_id, topic, checked_at);

-- Somebody declares what a rule would not allow, or asks for it beforehand, in their own words: who decides is settled by
-- the policy that stood on the day. `since` is when it began, where it did.
create table agreements.exception (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  about text not null check (about <> ''),
  person_id uuid not null,
  words text not null check (words <> ''),
  since date,
  goes_to text[] not null check (cardinality(goes_to) > 0),
  needs_end boolean not null,
  declared_at timestamptz not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index exception_by_person on agreements.exception (school_id, person_id, declared_at);

-- Each decision stands until the next, and no longer than the day that it names.
create table agreements.exception_decision (
  school_id uuid not null,
  id uuid not null,
  exception_id uuid not null,
  decision text not null check (decision in ('allowed', 'refused', 'ended')),
  words text not null check (words <> ''),
  ends_on date,
  decided_at timestamptz not null,
  decided_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, exception_id) references agreements.exception (school_id, id),
  foreign key (school_id, decided_by) references people.person (school_id, id)
);
create index exception_decision_of on agreements.exception_decision (school_id, exception_id, decided_at);

call platform.wall('agreements.self_check');
call platform.wall('agreements.exception');
call platform.wall('agreements.exception_decision');
grant select, insert on agreements.self_check, agreements.exception, agreements.exception_decision to watchword_app;

create or replace function agreements.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  update agreements.signature set signed_as = null, salt = ''
   where school_id = school and subject in (person_id, signer_id);
  update agreements.refusal
     set words = 'Erased', outcome = case when outcome is null then null else 'Erased' end, salt = ''
   where school_id = school and subject in (person_id, refuser_id);
  update agreements.exception_decision d set words = 'Erased', salt = ''
    from agreements.exception e
   where d.school_id = school and e.school_id = school and d.exception_id = e.id and e.person_id = subject;
  update agreements.exception set words = 'Erased', salt = '' where school_id = school and person_id = subject;
  delete from agreements.signs_for where school_id = school and subject in (parent_id, pupil_id);
  delete from agreements.confirmation where school_id = school and subject in (parent_id, pupil_id);
  delete from agreements.link l
   where l.school_id = school and l.parent_id = subject
     and not exists (select from agreements.signature s where s.school_id = school and s.link_id = l.id);
  update agreements.link set replaced_at = coalesce(replaced_at, erased_at)
   where school_id = school and parent_id = subject;
  delete from agreements.not_now where school_id = school and person_id = subject;
  delete from agreements.reminder where school_id = school and subject in (person_id, told_id);
  delete from agreements.talk_person where school_id = school and person_id = subject;
  delete from agreements.consequences_seen where school_id = school and person_id = subject;
  delete from agreements.self_check where school_id = school and person_id = subject;
end
$$;
grant select, delete on agreements.self_check to watchword_eraser;
grant select on agreements.exception, agreements.exception_decision to watchword_eraser;
grant update (words, salt) on agreements.exception, agreements.exception_decision to watchword_eraser;
