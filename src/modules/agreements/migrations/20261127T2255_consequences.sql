-- What misuse may lead to, as it was shown to whoever signed: the policy's row, and the sanctions of its level as they
-- stood. Kept with the signature.
create table agreements.shown_consequence (
  school_id uuid not null,
  signature_id uuid not null,
  misuse text not null check (misuse <> ''),
  follows text not null check (follows <> ''),
  primary key (school_id, signature_id, misuse),
  foreign key (school_id, signature_id) references agreements.signature (school_id, id)
);

-- They were shown again, as each school year where the policy says so.
create table agreements.consequences_seen (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  seen_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index consequences_seen_by on agreements.consequences_seen (school_id, person_id, seen_at);

alter table agreements.tick drop constraint tick_kind_check;
alter table agreements.tick add constraint tick_kind_check check (kind in ('line', 'section', 'consequences'));

-- What a parent says of a child's own agreement: that they read it, talked it through with the child, encourage the child.
create table agreements.confirmation (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  parent_id uuid not null,
  pupil_id uuid not null,
  version_id uuid not null,
  ticks text[] not null check (cardinality(ticks) > 0 and ticks <@ array['read', 'discussed', 'encourages']),
  link_id uuid,
  confirmed_at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, version_id, pupil_id, parent_id),
  foreign key (school_id, parent_id) references people.person (school_id, id),
  foreign key (school_id, pupil_id) references people.person (school_id, id),
  foreign key (school_id, version_id) references agreements.version (school_id, id),
  foreign key (school_id, link_id) references agreements.link (school_id, id)
);
create index confirmation_of_pupil on agreements.confirmation (school_id, pupil_id, version_id);
create index confirmation_by_parent on agreements.confirmation (school_id, parent_id);
create index confirmation_by_link on agreements.confirmation (school_id, link_id);

call platform.wall('agreements.shown_consequence');
call platform.wall('agreements.consequences_seen');
call platform.wall('agreements.confirmation');
grant select, insert on agreements.shown_consequence, agreements.consequences_seen, agreements.confirmation
  to watchword_app;

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
end
$$;
grant select, delete on agreements.confirmation, agreements.consequences_seen to watchword_eraser;
