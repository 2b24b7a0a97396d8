-- A practice school is made step by step, with a year of history: until this moment it is half a school, and
-- nobody is let in.
alter table platform.school add column practice_whole_at timestamptz
  check (practice_whole_at is null or practice);
grant update (practice_whole_at) on platform.school to watchword_app;
