-- A list of the accounts of one system, as somebody brought it. What it said of each account stands in systems.account.
create table systems.account_list (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  brought_at timestamptz not null,
  brought_by uuid not null,
  accounts integer not null check (accounts >= 0),
  begun integer not null check (begun >= 0),
  gone integer not null check (gone >= 0),
  -- Differences that were there before this list and are not there with it.
  cleared integer not null check (cleared >= 0),
  primary key (school_id, id),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, brought_by) references people.person (school_id, id)
);
create index account_list_of on systems.account_list (school_id, system_id, brought_at desc);

-- An account as the newest list has it: a mirror of another system, so it follows that system. It ends once.
create table systems.account (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  user_name text not null check (length(user_name) <= 200),
  address text not null check (length(address) <= 254),
  called text not null check (length(called) <= 200),
  made_by text not null check (length(made_by) <= 120),
  last_used_on date,
  looks_shared boolean not null,
  name_in_address boolean not null,
  person_id uuid,
  matched_how text check (matched_how in ('upn', 'name', 'name-class', 'address', 'hand')),
  seen_at timestamptz not null,
  ended_at timestamptz,
  primary key (school_id, id),
  check ((person_id is null) = (matched_how is null)),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create index account_open on systems.account (school_id, system_id, person_id) where ended_at is null;

-- Somebody settled a difference: put right at the system, which the next list shows, or it may stand until a day.
create table systems.account_settled (
  school_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  kind text not null,
  account_id uuid,
  person_id uuid,
  how text not null check (how in ('mended', 'stands')),
  why text not null check (length(why) <= 500),
  approved_by uuid,
  ends_on date,
  settled_at timestamptz not null,
  settled_by uuid not null,
  primary key (school_id, id),
  check ((account_id is null) <> (person_id is null)),
  check ((how = 'stands') = (why <> '') and (how = 'stands') = (ends_on is not null)
    and (how = 'stands') = (approved_by is not null)),
  foreign key (school_id, system_id) references systems.system (school_id, id),
  foreign key (school_id, account_id) references systems.account (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, approved_by) references people.person (school_id, id),
  foreign key (school_id, settled_by) references people.person (school_id, id)
);
create index account_settled_of on systems.account_settled (school_id, system_id, kind);

call platform.wall('systems.account_list');
call platform.wall('systems.account');
call platform.wall('systems.account_settled');
grant select, insert on systems.account_list, systems.account, systems.account_settled to watchword_app;
grant update (address, called, made_by, last_used_on, looks_shared, name_in_address, person_id, matched_how, ended_at)
  on systems.account to watchword_app;

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
  update systems.account_settled t set why = case when t.why = '' then '' else 'Erased' end
   where t.school_id = school and (t.person_id = subject or exists (select from systems.account a
     where a.school_id = school and a.id = t.account_id and a.person_id = subject));
  -- Of an account that is open there still the next list tells again, and then it is nobody's.
  update systems.account set user_name = 'Erased', address = '', called = '', made_by = '', last_used_on = null,
         ended_at = coalesce(ended_at, erase_person.erased_at)
   where school_id = school and person_id = subject;
end
$$;
grant select on systems.account, systems.account_settled to watchword_eraser;
grant update (user_name, address, called, made_by, last_used_on, ended_at) on systems.account to watchword_eraser;
grant update (why) on systems.account_settled to watchword_eraser;
