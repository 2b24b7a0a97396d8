-- A child's concerns file was destroyed: that a lead rang about an absence tells that there was one, and goes with it.
create function attendance.file_destroyed(subject uuid, gone uuid[], whole boolean) returns text[]
  language plpgsql set search_path = ''
  as $$
begin
  if whole then
    delete from attendance.lead_call where school_id = platform.current_school() and pupil_id = subject;
  end if;
  return '{}';
end
$$;
revoke all on function attendance.file_destroyed(uuid, uuid[], boolean) from public;
grant usage on schema attendance to watchword_eraser;
grant execute on function attendance.file_destroyed(uuid, uuid[], boolean) to watchword_eraser;
grant select, delete on attendance.lead_call to watchword_eraser;
grant select on concerns.child_card to watchword_eraser;
