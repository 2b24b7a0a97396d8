-- A parent has an agreement of their own. What is written of them stands with the rest, for the leads and the headteacher.
alter table conduct.breach rename column pupil_id to person_id;
alter table conduct.breach add column audience text not null default 'pupil' check (audience in ('pupil', 'parent'));
alter table conduct.breach alter column audience drop default;
alter table conduct.breach add check (audience = 'pupil' or class_name is null);
alter table conduct.breach add check (audience = 'pupil' or done <> '');
alter index conduct.breach_of_pupil rename to breach_of_person;

-- What is written of an erased person goes whole; of whoever wrote it, an id stays.
create or replace function conduct.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
begin
  delete from conduct.breach where school_id = platform.current_school() and person_id = subject;
end
$$;
