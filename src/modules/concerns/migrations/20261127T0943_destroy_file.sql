-- What goes with a record, in the order in which it can: a table that points at another before it. A new table of the room
-- that has a concern_id is put in here; test/retention-tables.test.ts says so.
create function concerns.goes_with_a_record() returns text[]
  language sql immutable set search_path = ''
  as $$
  select array['answer_told', 'action_end', 'action', 'referral_step', 'referral', 'procedure_entry', 'procedure_run',
    'sign_left', 'sign', 'sanction_step', 'sanction', 'device_search_entry', 'device_search', 'document_destruction',
    'document_police_word', 'document_seal', 'document_withdrawal', 'document_question', 'document_file', 'document',
    'extract_reading', 'given_extract', 'support_line', 'support_plan', 'writer_word', 'unsigned', 'way_back', 'held',
    'reading', 'rung', 'reader', 'barred', 'decision', 'check_answer', 'addition', 'contact', 'sharing', 'debrief',
    'attempt', 'lead_hand', 'elsewhere', 'record_kept', 'child']
$$;

-- Destroys what a lead proposed of one child's file and somebody else confirms now. It looks at everything again, whoever
-- calls it, and writes its own entry, so that nothing is ever taken out unseen.
create function concerns.destroy_file(wanted uuid, reference text, account uuid, request text) returns void
  language plpgsql security definer set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  confirmer uuid := platform.current_person();
  instant timestamptz := platform.current_instant();
  today date := (platform.current_instant() at time zone 'Europe/London')::date;
  review concerns.file_review;
  gone uuid[];
  one uuid;
  room text;
  waits text[];
  whole boolean;
  told text[];
  log concerns.file_destruction;
  n bigint;
begin
  -- Behind the walls of whoever confirms: what they are kept from is not there.
  select * into review from concerns.file_review where school_id = school and id = wanted for update;
  if not found or review.decided <> 'destroy' or review.ended_at is not null then
    raise exception 'no such destruction waits';
  end if;
  if confirmer is null or confirmer in (review.decided_by, review.child_id) then
    raise exception 'a destruction takes two people';
  end if;
  if not exists (select from platform.audit_entry
      where school_id = school and chain = 'concerns' and at = review.decided_at
        and use_case = 'concerns.propose-destruction' and outcome = 'done' and person_id = review.decided_by
        and body like '%' || wanted || '%') then
    raise exception 'the log holds no entry of who proposed this destruction';
  end if;
  if not exists (select from people.duty_card a
      where a.school_id = school and a.person_id = confirmer and a.stopped_at is null
        and a.duty in ('dsl', 'deputy-dsl', 'headteacher')
        and a.starts_on <= today and (a.ends_on is null or a.ends_on >= today)) then
    raise exception 'who confirms a destruction holds a duty that may';
  end if;

  -- From here as nobody: what has to be looked at, and what goes, is no matter of who may see it.
  perform set_config('app.person', '', true);
  perform pg_advisory_xact_lock(hashtextextended(review.child_id::text, 0));
  select array_agg(c.id order by c.id) into gone from concerns.concern c
   where c.school_id = school and c.id = any(review.concern_ids);
  gone := coalesce(gone, '{}');
  foreach one in array gone loop
    if not exists (select from concerns.child k
        where k.school_id = school and k.concern_id = one and k.person_id = review.child_id and k.ended_at is null) then
      raise exception 'this destruction is stopped: other-child';
    end if;
    waits := concerns.record_waits(one, today);
    if cardinality(waits) > 0 then
      raise exception 'this destruction is stopped: %', array_to_string(waits, ', ');
    end if;
  end loop;
  waits := concerns.rest_waits(review.child_id, today);
  if cardinality(waits) > 0 and (review.with_rest or waits <> array['kept']) then
    raise exception 'this destruction is stopped: %', array_to_string(waits, ', ');
  end if;
  if gone = '{}' and not (review.with_rest and concerns.has_rest(review.child_id)) then
    raise exception 'there is nothing left to destroy';
  end if;

  whole := not exists (select from concerns.child k where k.school_id = school and k.person_id = review.child_id
      and k.ended_at is null and k.concern_id <> all(gone))
    and (review.with_rest or not concerns.has_rest(review.child_id));
  log.school_id := school;
  log.id := wanted;
  log.reference := destroy_file.reference;
  log.line := concerns.line_of(review.child_id);
  log.years := concerns.years_of_line(log.line);
  log.record_references := array(select c.reference from concerns.concern c
    where c.school_id = school and c.id = any(gone) order by c.reference);
  select extract(year from min(c.reported_at)), extract(year from max(c.reported_at)) into log.from_year, log.to_year
    from concerns.concern c where c.school_id = school and c.id = any(gone);
  log.is_whole := whole;
  log.proposed_at := review.decided_at;
  log.proposed_by := review.decided_by;
  log.destroyed_at := instant;
  log.confirmed_by := confirmer;
  log.kept_from := array(
    select b.person_id from concerns.barred b where b.school_id = school and b.concern_id = any(gone)
    union select r.person_id from people.related_adult r where r.school_id = school and r.pupil_id = review.child_id
    union select unnest(k.family) from concerns.kept_child k where k.school_id = school and k.person_id = review.child_id);
  log.rows_taken_out := 0;

  -- What each room above holds of it, while it can still be known whose it is.
  log.stays := '{}';
  for room in
    select s.nspname from pg_catalog.pg_proc p join pg_catalog.pg_namespace s on s.oid = p.pronamespace
     where p.proname = 'file_destroyed'
       and p.proowner = (select relowner from pg_catalog.pg_class where oid = 'concerns.concern'::regclass)
     order by s.nspname
  loop
    execute format('select %I.file_destroyed($1, $2, $3)', room) into told using review.child_id, gone, whole;
    log.stays := log.stays || coalesce(told, '{}');
  end loop;

  -- The one key of each file: after that no copy of its bytes opens, here or in a backup of the store.
  update platform.file set sealed_key = null, salt = null
   where school_id = school and sealed_key is not null and id in
     (select f.file_id from concerns.document_file f where f.school_id = school and f.concern_id = any(gone));
  get diagnostics n = row_count;
  log.documents := n;
  update platform.deadline set stopped_at = instant, stopped_why = 'done'
   where school_id = school and fired_at is null and stopped_at is null and (about = any(gone) or about in (
     select a.id from concerns.action a where a.school_id = school and a.concern_id = any(gone)
     union all select a.id from concerns.referral a where a.school_id = school and a.concern_id = any(gone)
     union all select a.id from concerns.contact a where a.school_id = school and a.concern_id = any(gone)
     union all select a.id from concerns.support_plan a where a.school_id = school and a.concern_id = any(gone)
     union all select a.id from concerns.procedure_run a where a.school_id = school and a.concern_id = any(gone)));
  foreach room in array concerns.goes_with_a_record() loop
    execute format('delete from concerns.%I where school_id = $1 and concern_id = any($2)', room) using school, gone;
    get diagnostics n = row_count;
    log.rows_taken_out := log.rows_taken_out + n;
  end loop;
  delete from concerns.concern where school_id = school and id = any(gone);
  get diagnostics n = row_count;
  log.rows_taken_out := log.rows_taken_out + n;
  -- What several were looked at together for goes with the last of them.
  delete from concerns.pattern_review v where v.school_id = school and v.concern_ids && gone
    and not exists (select from concerns.concern c where c.school_id = school and c.id = any(v.concern_ids));
  delete from concerns.pattern p where p.school_id = school and p.concern_ids && gone
    and not exists (select from concerns.concern c where c.school_id = school and c.id = any(p.concern_ids));

  if review.with_rest then
    perform concerns.destroy_rest(review.child_id);
  end if;
  if whole then
    delete from concerns.record_kept where school_id = school and child_id = review.child_id;
    delete from concerns.file_review where school_id = school and child_id = review.child_id;
    delete from concerns.file_hold where school_id = school and child_id = review.child_id;
    delete from concerns.file_line where school_id = school and child_id = review.child_id;
    -- Their name is still taken out of the words of another child's file, where it stands in them.
    delete from concerns.kept_child k where k.school_id = school and k.person_id = review.child_id
      and not exists (select from concerns.child c where c.school_id = school and c.person_id = k.person_id)
      and not exists (select from concerns.earlier_entry e where e.school_id = school and k.person_id = any(e.pupils_named));
  else
    update concerns.file_review set ended_at = instant, ended_by = confirmer, ended_because = 'Destroyed', why = 'Destroyed',
           salt = '' where school_id = school and id = wanted;
  end if;

  insert into concerns.file_destruction select log.*;
  perform platform.append_entries('concerns', array[json_build_object(
    'at', to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'person', confirmer, 'account', account, 'useCase', 'concerns.destroy-file', 'outcome', 'done',
    'ids', to_json(array[wanted, review.decided_by] || gone),
    'fields', json_build_array(), 'commitments', json_build_array(), 'request', request)::text]);
  perform set_config('app.person', confirmer::text, true);
end
$$;

-- What is of one child and of no one record.
create function concerns.destroy_rest(subject uuid) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  batches uuid[];
begin
  delete from concerns.alert_adult where school_id = school
    and flag_id in (select f.id from concerns.alert_flag f where f.school_id = school and f.child_id = subject);
  delete from concerns.alert_flag where school_id = school and child_id = subject;
  delete from concerns.break_glass_review where school_id = school
    and glass_id in (select g.id from concerns.break_glass g where g.school_id = school and g.child_id = subject);
  delete from concerns.break_glass_reading where school_id = school
    and glass_id in (select g.id from concerns.break_glass g where g.school_id = school and g.child_id = subject);
  delete from concerns.break_glass where school_id = school and child_id = subject;
  delete from concerns.taking where school_id = school and child_id = subject;
  delete from concerns.pattern_review where school_id = school
    and pattern_id in (select p.id from concerns.pattern p where p.school_id = school and p.person_id = subject);
  delete from concerns.pattern where school_id = school and person_id = subject;
  batches := array(select c.batch_id from concerns.earlier_child c where c.school_id = school and c.person_id = subject);
  delete from concerns.earlier_join where school_id = school
    and child_id in (select c.id from concerns.earlier_child c where c.school_id = school and c.person_id = subject);
  delete from concerns.earlier_entry where school_id = school
    and child_id in (select c.id from concerns.earlier_child c where c.school_id = school and c.person_id = subject);
  delete from concerns.earlier_child where school_id = school and person_id = subject;
  batches := array(select unnest(batches) except
    select c.batch_id from concerns.earlier_child c where c.school_id = school);
  delete from concerns.earlier_withdrawal where school_id = school and batch_id = any(batches);
  delete from concerns.earlier_batch where school_id = school and id = any(batches);
  delete from concerns.earlier_file where school_id = school and child_id = subject;
end
$$;

alter policy by_whom on concerns.earlier_file
  using (current_user = 'watchword_eraser' or brought_by = platform.current_person());

revoke all on function concerns.destroy_file(uuid, text, uuid, text), concerns.destroy_rest(uuid) from public;
grant execute on function concerns.destroy_rest(uuid) to watchword_eraser;
grant select on people.born_card to watchword_eraser;
do $$
declare
  one text;
begin
  foreach one in array concerns.goes_with_a_record() || array['concern', 'alert_adult', 'alert_flag', 'break_glass',
    'break_glass_review', 'break_glass_reading', 'taking', 'pattern', 'pattern_review', 'earlier_join', 'earlier_entry',
    'earlier_child', 'earlier_withdrawal', 'earlier_batch', 'earlier_file', 'file_review', 'file_hold', 'file_line',
    'kept_child']
  loop
    execute format('grant select, delete on concerns.%I to watchword_eraser', one);
  end loop;
end
$$;
grant select on concerns.retention_schedule, concerns.file_destruction to watchword_eraser;
grant insert on concerns.file_destruction to watchword_eraser;
grant update (ended_at, ended_by, ended_because, why, salt) on concerns.file_review to watchword_eraser;
grant select, update (stopped_at, stopped_why) on platform.deadline to watchword_eraser;
grant execute on function concerns.destroy_file(uuid, text, uuid, text) to watchword_app;
-- To be given a function, a role must be able to make one there, for that moment.
grant create on schema concerns to watchword_eraser;
alter function concerns.destroy_file(uuid, text, uuid, text) owner to watchword_eraser;
revoke create on schema concerns from watchword_eraser;
