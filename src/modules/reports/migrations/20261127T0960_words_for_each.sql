-- What to do is written for whom it is said to: a child reads other words than a teacher. What stands was for adults here.
alter table reports.procedure
  add column for_whom text not null default 'staff' check (for_whom in ('staff', 'pupil', 'parent'));
drop index reports.procedure_by_name;
create index procedure_by_name on reports.procedure (school_id, name, for_whom, written_at);
alter table reports.procedure alter column for_whom drop default;
