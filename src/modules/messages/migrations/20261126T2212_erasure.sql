-- That a notice was sent, and when, outlives whom it was for.
create function messages.erase_person(subject uuid, erased_at timestamptz) returns void
  language sql set search_path = ''
  as $$
  update messages.outbox
     set person_id = null, address_sealed = null, link_sealed = null,
         failed_at = case when sent_at is null then coalesce(failed_at, erased_at) end,
         failure = case when sent_at is null then coalesce(failure, 'expired') else failure end
   where school_id = platform.current_school() and person_id = subject
$$;
revoke all on function messages.erase_person(uuid, timestamptz) from public;
grant execute on function messages.erase_person(uuid, timestamptz) to watchword_eraser;
grant usage on schema messages to watchword_eraser;
grant select on messages.outbox to watchword_eraser;
grant update (person_id, address_sealed, link_sealed, failed_at, failure) on messages.outbox to watchword_eraser;
