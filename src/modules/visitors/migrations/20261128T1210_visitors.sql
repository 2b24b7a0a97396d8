create schema visitors;
grant usage on schema visitors to watchword_app;

-- Somebody came to the desk. Let in, once what the policy asks first is signed; gone, when the desk says so, or with the day.
create table visitors.visit (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  comes_as text not null check (comes_as in ('visitor', 'volunteer', 'contractor', 'parent')),
  organisation text not null check (length(organisation) <= 120),
  purpose text not null check (length(purpose) <= 200),
  host_id uuid not null,
  arrived_on date not null,
  arrived_at timestamptz not null,
  recorded_by uuid not null,
  let_in_at timestamptz check (let_in_at >= arrived_at),
  -- whether all that was asked of them was signed by then; not so, where the school had nothing to sign
  signed_by_then boolean not null default false,
  let_in_by uuid,
  left_at timestamptz check (left_at >= arrived_at),
  left_by uuid,
  primary key (school_id, id),
  check (num_nulls(let_in_at, let_in_by) in (0, 2) and num_nulls(left_at, left_by) in (0, 2)),
  check (let_in_at is not null or not signed_by_then),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, host_id) references people.person (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, let_in_by) references people.person (school_id, id),
  foreign key (school_id, left_by) references people.person (school_id, id)
);
create index visit_of_day on visitors.visit (school_id, arrived_on, arrived_at);
create index visit_of_person on visitors.visit (school_id, person_id, arrived_on);
create unique index visit_once on visitors.visit (school_id, person_id, arrived_on) where left_at is null;

-- A guest login that was handed to a visitor: never its password. It is over at its end by itself.
create table visitors.guest_login (
  school_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  login text not null check (login <> '' and length(login) <= 60),
  services text not null check (length(services) <= 200),
  -- the signature on which it was given
  signature_id uuid,
  issued_at timestamptz not null,
  issued_by uuid not null,
  ends_at timestamptz check (ends_at > issued_at),
  ended_at timestamptz check (ended_at >= issued_at),
  ended_by uuid,
  primary key (school_id, id),
  check (num_nulls(ended_at, ended_by) in (0, 2)),
  foreign key (school_id, visit_id) references visitors.visit (school_id, id),
  foreign key (school_id, signature_id) references agreements.signature (school_id, id),
  foreign key (school_id, issued_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create index guest_login_of_visit on visitors.guest_login (school_id, visit_id);
create index guest_login_of_time on visitors.guest_login (school_id, issued_at);

-- What was asked for and refused: nothing else of it is kept.
create table visitors.refused (
  school_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  what text not null check (what in ('on-site', 'guest-login')),
  why text not null check (why in ('not-signed', 'barred')),
  refused_at timestamptz not null,
  asked_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, visit_id) references visitors.visit (school_id, id),
  foreign key (school_id, asked_by) references people.person (school_id, id)
);

-- A visitor broke a rule of what they signed. Until the headteacher lifts it, no guest login is handed out.
create table visitors.broken_rule (
  school_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  person_id uuid not null,
  -- what was signed, and its line as it stood; none, where nothing was
  signature_id uuid,
  signed_at timestamptz,
  line text not null check (line <> '' and length(line) <= 500),
  words text not null check (words <> '' and length(words) <= 2000),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  lifted_at timestamptz check (lifted_at >= recorded_at),
  lifted_by uuid,
  lifted_why text check (length(lifted_why) between 1 and 1000),
  primary key (school_id, id),
  check (num_nulls(lifted_at, lifted_by, lifted_why) in (0, 3)),
  check (num_nulls(signature_id, signed_at) in (0, 2)),
  foreign key (school_id, visit_id) references visitors.visit (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, signature_id) references agreements.signature (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id),
  foreign key (school_id, lifted_by) references people.person (school_id, id)
);
create index broken_rule_of_person on visitors.broken_rule (school_id, person_id) where lifted_at is null;

call platform.wall('visitors.visit');
call platform.wall('visitors.guest_login');
call platform.wall('visitors.refused');
call platform.wall('visitors.broken_rule');

grant select, insert on visitors.visit, visitors.guest_login, visitors.refused, visitors.broken_rule to watchword_app;
grant update (let_in_at, let_in_by, signed_by_then, left_at, left_by) on visitors.visit to watchword_app;
grant update (ended_at, ended_by) on visitors.guest_login to watchword_app;
grant update (lifted_at, lifted_by, lifted_why) on visitors.broken_rule to watchword_app;

-- Of an erased visitor the days, the times and ids stay; for whom they came and what they did goes.
create function visitors.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  update visitors.visit set organisation = '', purpose = '' where school_id = school and person_id = subject;
  update visitors.broken_rule set words = 'Erased', lifted_why = case when lifted_why is not null then 'Erased' end
   where school_id = school and person_id = subject;
end
$$;
revoke all on function visitors.erase_person(uuid, timestamptz) from public;
grant execute on function visitors.erase_person(uuid, timestamptz) to watchword_eraser;
grant usage on schema visitors to watchword_eraser;
grant select on visitors.visit, visitors.broken_rule to watchword_eraser;
grant update (organisation, purpose) on visitors.visit to watchword_eraser;
grant update (words, lifted_why) on visitors.broken_rule to watchword_eraser;
