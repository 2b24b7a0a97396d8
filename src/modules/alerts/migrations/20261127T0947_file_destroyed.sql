-- A child's concerns file was destroyed: what a system said of that child alone, and somebody settled, goes with it.
create function alerts.file_destroyed(subject uuid, gone uuid[], whole boolean) returns text[]
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  theirs uuid[];
begin
  if not whole then
    return '{}';
  end if;
  theirs := array(select p.alert_id from alerts.place p join alerts.outcome o
      on o.school_id = p.school_id and o.alert_id = p.alert_id
    where p.school_id = school and p.side = 'child' and p.pupil_ids = array[subject]);
  delete from alerts.outcome where school_id = school and alert_id = any(theirs);
  delete from alerts.place where school_id = school and alert_id = any(theirs);
  delete from alerts.alert where school_id = school and id = any(theirs);
  return '{}';
end
$$;
revoke all on function alerts.file_destroyed(uuid, uuid[], boolean) from public;
grant usage on schema alerts to watchword_eraser;
grant execute on function alerts.file_destroyed(uuid, uuid[], boolean), alerts.open_to_me() to watchword_eraser;
grant select, delete on alerts.alert, alerts.place, alerts.outcome to watchword_eraser;
