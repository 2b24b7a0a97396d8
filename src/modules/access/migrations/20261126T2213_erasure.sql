-- An account that this school alone had a person of is emptied: its id stays, for the log names it. One that another
-- school knows stays whole, and only forgets this school.
create function access.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  mine uuid;
begin
  delete from access.link where school_id = school and person_id = subject;
  for mine in select distinct account_id from access.account_person where school_id = school and person_id = subject
  loop
    update access.account_person
       set ended_at = coalesce(ended_at, erased_at), ended_why = coalesce(ended_why, 'left')
     where school_id = school and person_id = subject;
    delete from access.draft where school_id = school and account_id = mine;
    update access.account set school_ids = array_remove(school_ids, school) where id = mine;
    if (select cardinality(school_ids) from access.account where id = mine) = 0 then
      delete from access.session where account_id = mine;
      delete from access.recovery_code where account_id = mine;
      delete from access.lock_out where account_id = mine;
      delete from access.link where account_id = mine;
      update access.account
         set email = id || '@erased.invalid', password_hash = '$argon2id$erased', totp_sealed = null,
             totp_set_at = null, totp_last_step = null, closed_at = coalesce(closed_at, erased_at)
       where id = mine;
    end if;
  end loop;
end
$$;
revoke all on function access.erase_person(uuid, timestamptz) from public;
grant execute on function access.erase_person(uuid, timestamptz) to watchword_eraser;
grant usage on schema access to watchword_eraser;
grant select, delete on access.link, access.draft, access.session, access.recovery_code, access.lock_out
  to watchword_eraser;
grant select on access.account, access.account_person to watchword_eraser;
grant update (ended_at, ended_why) on access.account_person to watchword_eraser;
grant update (school_ids, email, password_hash, totp_sealed, totp_set_at, totp_last_step, closed_at)
  on access.account to watchword_eraser;
