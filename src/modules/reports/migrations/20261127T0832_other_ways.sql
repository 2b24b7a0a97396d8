-- A visitor who broke a rule of the house and did no child harm: a book of its own, of neither register.
create table reports.visitor_breach (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  -- as somebody typed it: a visitor has no account here
  visitor text not null check (visitor <> ''),
  place text not null,
  said text not null,
  outcome text not null,
  noted_at timestamptz not null,
  noted_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, noted_by) references people.person (school_id, id)
);
create index visitor_breach_by_time on reports.visitor_breach (school_id, noted_at);

create table reports.breach_followed (
  school_id uuid not null,
  breach_id uuid not null,
  words text not null check (words <> ''),
  followed_at timestamptz not null,
  followed_by uuid not null,
  salt bytea not null,
  primary key (school_id, breach_id),
  foreign key (school_id, breach_id) references reports.visitor_breach (school_id, id),
  foreign key (school_id, followed_by) references people.person (school_id, id)
);

-- Somebody needs to be relieved in a room, now. Nothing of why, and of no child: it is tied to no report.
create table reports.cover_request (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  room text not null check (room <> '' and length(room) <= 40),
  asked_at timestamptz not null,
  asked_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, asked_by) references people.person (school_id, id)
);
create index cover_request_by_time on reports.cover_request (school_id, asked_at);

create table reports.cover_coming (
  school_id uuid not null,
  request_id uuid not null,
  coming_at timestamptz not null,
  coming_by uuid not null,
  primary key (school_id, request_id),
  foreign key (school_id, request_id) references reports.cover_request (school_id, id),
  foreign key (school_id, coming_by) references people.person (school_id, id)
);

-- What a leader advised somebody by telephone who was out on a visit. For these two alone: whom it is about is in their words.
create table reports.visit_call (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  caller_id uuid not null,
  spoken_at timestamptz not null,
  advice text not null check (advice <> ''),
  speaks_next text not null check (speaks_next <> ''),
  written_at timestamptz not null check (written_at >= spoken_at),
  written_by uuid not null check (written_by <> caller_id),
  duty text not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, caller_id) references people.person (school_id, id),
  foreign key (school_id, written_by) references people.person (school_id, id)
);
create index visit_call_of_caller on reports.visit_call (school_id, caller_id, written_at);
create index visit_call_of_writer on reports.visit_call (school_id, written_by, written_at);

-- confirmed: whoever called has read the advice. joined: it stands in their written report; in which is kept nowhere.
create table reports.visit_call_step (
  school_id uuid not null,
  call_id uuid not null,
  kind text not null check (kind in ('confirmed', 'joined')),
  happened_at timestamptz not null,
  person_id uuid not null,
  primary key (school_id, call_id, kind),
  foreign key (school_id, call_id) references reports.visit_call (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);

call platform.wall('reports.visitor_breach');
call platform.wall('reports.breach_followed');
call platform.wall('reports.cover_request');
call platform.wall('reports.cover_coming');
call platform.wall('reports.visit_call');
call platform.wall('reports.visit_call_step');

-- The second wall: the two who spoke. That it was joined to a report is for whoever wrote that report alone.
create policy of_two on reports.visit_call as restrictive
  using (caller_id = platform.current_person() or written_by = platform.current_person())
  with check (written_by = platform.current_person());
create policy of_two on reports.visit_call_step as restrictive
  using (person_id = platform.current_person()
    or (kind = 'confirmed' and call_id in (select id from reports.visit_call)))
  with check (person_id = platform.current_person() and call_id in (select id from reports.visit_call));

grant select, insert on reports.visitor_breach, reports.breach_followed, reports.cover_request, reports.cover_coming,
  reports.visit_call, reports.visit_call_step to watchword_app;
