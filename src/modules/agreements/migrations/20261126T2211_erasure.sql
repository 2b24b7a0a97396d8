-- What this room takes out of its tables for an erased person, and what it leaves: as personal-data.ts says. A link
-- that was signed with stays with its signature, and opens nothing.
create function agreements.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  update agreements.signature set signed_as = null, salt = ''
   where school_id = school and subject in (person_id, signer_id);
  update agreements.refusal
     set words = 'Erased', outcome = case when outcome is null then null else 'Erased' end, salt = ''
   where school_id = school and subject in (person_id, refuser_id);
  delete from agreements.signs_for where school_id = school and subject in (parent_id, pupil_id);
  delete from agreements.link l
   where l.school_id = school and l.parent_id = subject
     and not exists (select from agreements.signature s where s.school_id = school and s.link_id = l.id);
  update agreements.link set replaced_at = coalesce(replaced_at, erased_at)
   where school_id = school and parent_id = subject;
  delete from agreements.not_now where school_id = school and person_id = subject;
  delete from agreements.reminder where school_id = school and subject in (person_id, told_id);
end
$$;
revoke all on function agreements.erase_person(uuid, timestamptz) from public;
grant execute on function agreements.erase_person(uuid, timestamptz) to watchword_eraser;
grant usage on schema agreements to watchword_eraser;
grant select on agreements.signature, agreements.refusal, agreements.signs_for, agreements.link, agreements.not_now,
  agreements.reminder to watchword_eraser;
grant update (signed_as, salt) on agreements.signature to watchword_eraser;
grant update (words, outcome, salt) on agreements.refusal to watchword_eraser;
grant update (replaced_at) on agreements.link to watchword_eraser;
grant delete on agreements.signs_for, agreements.link, agreements.not_now, agreements.reminder to watchword_eraser;
