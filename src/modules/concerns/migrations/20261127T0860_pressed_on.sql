-- Which duties were told when it came to this rung, so that its writer can see it; who pressed it on to here because no
-- answer had come; and when those who stand on it were reminded, before it goes on.
alter table concerns.rung
  add column told text[] not null default '{}',
  add column asked_by uuid,
  add column reminded_at timestamptz check (reminded_at >= reached_at),
  add foreign key (school_id, asked_by) references people.person (school_id, id),
  drop constraint rung_ended_why_check,
  add constraint rung_ended_why_check check (ended_why in ('read', 'unread', 'not-for-me', 'pressed-on'));
grant update (told, reminded_at) on concerns.rung to watchword_app;
