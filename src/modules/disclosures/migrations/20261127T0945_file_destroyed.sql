-- A child's concerns file was destroyed: who asked for what is held, what was left out of it and why is kept as long as the
-- file, and no longer. An answer in which a record stood that is gone keeps its number of entries; so it points at none.
alter table disclosures.answer_concern drop constraint answer_concern_school_id_concern_id_fkey;

create function disclosures.file_destroyed(subject uuid, gone uuid[], whole boolean) returns text[]
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  theirs uuid[] := array(select r.id from disclosures.request r where r.school_id = school and r.child_id = subject);
  answers uuid[] := array(select a.id from disclosures.answer a where a.school_id = school and a.request_id = any(theirs));
  told text[];
begin
  if exists (select from disclosures.request r where r.school_id = school and r.child_id = subject
      and not exists (select from disclosures.outcome o where o.school_id = school and o.request_id = r.id)) then
    raise exception 'this destruction is stopped: asked-for';
  end if;
  delete from disclosures.choice where school_id = school and concern_ids && gone;
  if not whole then
    return '{}';
  end if;
  told := array(select r.reference || ': somebody asked for it, and it was '
      || case when exists (select from disclosures.outcome o where o.school_id = school and o.request_id = r.id
           and o.kind = 'given') then 'answered' else 'asked for no more' end
    from disclosures.request r where r.school_id = school and r.id = any(theirs) order by r.recorded_at, r.id);
  delete from disclosures.outcome where school_id = school and request_id = any(theirs);
  delete from disclosures.made where school_id = school and answer_id = any(answers);
  delete from disclosures.review where school_id = school and answer_id = any(answers);
  delete from disclosures.answer_concern where school_id = school and answer_id = any(answers);
  delete from disclosures.answer where school_id = school and request_id = any(theirs);
  delete from disclosures.choice where school_id = school and request_id = any(theirs);
  delete from disclosures.extension where school_id = school and request_id = any(theirs);
  delete from disclosures.request where school_id = school and id = any(theirs);
  return told;
end
$$;
revoke all on function disclosures.file_destroyed(uuid, uuid[], boolean) from public;
grant usage on schema disclosures to watchword_eraser;
grant execute on function disclosures.file_destroyed(uuid, uuid[], boolean), disclosures.known_to_me(),
  disclosures.whole_to_me() to watchword_eraser;
grant select, delete on disclosures.request, disclosures.extension, disclosures.choice, disclosures.answer,
  disclosures.answer_concern, disclosures.review, disclosures.made, disclosures.outcome to watchword_eraser;
grant select on concerns.child_card to watchword_eraser;
