-- The writer was told that an answer is there, and has looked at it.
create table concerns.answer_told (
  school_id uuid not null,
  decision_id uuid not null,
  concern_id uuid not null,
  told_at timestamptz not null,
  seen_at timestamptz check (seen_at >= told_at),
  primary key (school_id, decision_id),
  foreign key (school_id, decision_id) references concerns.decision (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id)
);
create index answer_told_of_concern on concerns.answer_told (school_id, concern_id);
call platform.wall('concerns.answer_told');
-- The second wall.
create policy not_barred on concerns.answer_told as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
grant select, insert on concerns.answer_told to watchword_app;
grant update (seen_at) on concerns.answer_told to watchword_app;
