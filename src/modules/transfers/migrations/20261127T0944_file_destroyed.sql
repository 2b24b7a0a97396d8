-- A child's concerns file was destroyed: that it was sent, to which school and when, and its receipt stay. What was typed
-- about it goes. What it says stays on the line of the destruction, for nobody reads these rows any more.
create function transfers.file_destroyed(subject uuid, gone uuid[], whole boolean) returns text[]
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  theirs uuid[];
begin
  if not whole then
    return '{}';
  end if;
  theirs := array(select t.id from transfers.transfer t where t.school_id = school and t.child_id = subject);
  if exists (select from unnest(theirs) as one (id) where not exists (select from transfers.step s
      where s.school_id = school and s.transfer_id = one.id and s.kind in ('received', 'not-needed'))
    and not exists (select from transfers.bundle b join transfers.receipt r
        on r.school_id = b.school_id and r.bundle_id = b.id
      where b.school_id = school and b.transfer_id = one.id)) then
    raise exception 'this destruction is stopped: being-sent';
  end if;
  update transfers.step set words = 'Destroyed', salt = '' where school_id = school and transfer_id = any(theirs);
  update transfers.receipt set words = 'Destroyed' where school_id = school and words <> ''
    and bundle_id in (select b.id from transfers.bundle b where b.school_id = school and b.transfer_id = any(theirs));
  return array(select t.reference || ': sent to ' || t.to_school || coalesce((select ', which wrote on '
        || to_char(max(r.received_at) at time zone 'Europe/London', 'FMDD FMMonth YYYY') || ' that it has it'
      from transfers.bundle b join transfers.receipt r on r.school_id = b.school_id and r.bundle_id = b.id
     where b.school_id = school and b.transfer_id = t.id having count(*) > 0), '')
    from transfers.transfer t where t.school_id = school and t.id = any(theirs)
     and exists (select from transfers.bundle b where b.school_id = school and b.transfer_id = t.id)
   order by t.begun_at, t.id);
end
$$;
revoke all on function transfers.file_destroyed(uuid, uuid[], boolean) from public;
grant usage on schema transfers to watchword_eraser;
grant execute on function transfers.file_destroyed(uuid, uuid[], boolean), transfers.known_to_me() to watchword_eraser;
grant select on transfers.transfer, transfers.bundle, transfers.step, transfers.receipt, concerns.child_card
  to watchword_eraser;
grant update (words, salt) on transfers.step to watchword_eraser;
grant update (words) on transfers.receipt to watchword_eraser;
