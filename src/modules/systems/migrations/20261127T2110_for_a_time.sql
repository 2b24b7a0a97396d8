-- Access from outside, or a visit to maintain something, that has an end from the beginning. It is over on its last day by
-- itself; whoever shut it at the system says so once.
create table systems.timed_access (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  kind text not null check (kind in ('staff-remote', 'agency-remote', 'maintenance')),
  system_id uuid not null,
  person_id uuid,
  agency text not null check (length(agency) <= 120),
  contact text not null check (length(contact) <= 120),
  need text not null check (need <> '' and length(need) <= 500),
  scope text not null check (scope <> '' and length(scope) <= 500),
  approved_by uuid not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  ended_on date,
  ended_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  primary key (school_id, id),
  check ((kind = 'staff-remote') = (person_id is not null)),
  check (kind = 'staff-remote' or agency <> ''),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, approved_by) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id),
  foreign key (school_id, closed_by) references people.person (school_id, id)
);
create index timed_access_of_system on systems.timed_access (school_id, system_id, starts_on);

-- A sign-in as another system wrote it down: matched to what was agreed, or settled by somebody.
create table systems.sign_in_seen (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  said_who text not null check (length(said_who) <= 120),
  signed_in_at timestamptz not null,
  timed_access_id uuid,
  brought_at timestamptz not null,
  brought_by uuid not null,
  settled_at timestamptz,
  settled_by uuid,
  settled_how text check (settled_how <> '' and length(settled_how) <= 500),
  primary key (school_id, id),
  check ((settled_at is null) = (settled_how is null)),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, timed_access_id) references systems.timed_access (school_id, id),
  foreign key (school_id, brought_by) references people.person (school_id, id),
  foreign key (school_id, settled_by) references people.person (school_id, id)
);
create unique index sign_in_once on systems.sign_in_seen (school_id, system_id, signed_in_at, lower(said_who));
create index sign_in_open on systems.sign_in_seen (school_id, brought_at) where timed_access_id is null and settled_at is null;

call platform.wall('systems.timed_access');
call platform.wall('systems.sign_in_seen');
grant select, insert on systems.timed_access, systems.sign_in_seen to watchword_app;
grant update (ended_on, ended_by, closed_at, closed_by) on systems.timed_access to watchword_app;
grant update (settled_at, settled_by, settled_how) on systems.sign_in_seen to watchword_app;

create or replace function systems.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  update systems.granted set why = '' where school_id = school and person_id = subject;
  update systems.sign_in_seen n set said_who = 'Erased'
   where n.school_id = school and exists (select from systems.timed_access f
     where f.school_id = school and f.id = n.timed_access_id and f.person_id = subject);
  update systems.timed_access set need = 'Erased', scope = 'Erased', contact = ''
   where school_id = school and person_id = subject;
end
$$;
grant select on systems.timed_access, systems.sign_in_seen to watchword_eraser;
grant update (need, scope, contact) on systems.timed_access to watchword_eraser;
grant update (said_who) on systems.sign_in_seen to watchword_eraser;
