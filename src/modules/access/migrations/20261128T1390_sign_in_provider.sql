-- With which provider people of a school may sign in here: its own Microsoft or Google, by OpenID Connect.
create table access.sign_in_provider (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  kind text not null check (kind in ('microsoft', 'google', 'other')),
  -- whose accounts it takes: the directory's id at Microsoft, the domain at Google, or the issuer's own address
  tenant text not null check (tenant <> ''),
  client_id text not null check (client_id <> ''),
  -- sealed under the installation's key, which is not in this database
  secret_sealed bytea not null,
  added_at timestamptz not null,
  added_by uuid not null,
  ended_at timestamptz check (ended_at >= added_at),
  ended_by uuid,
  check ((ended_at is null) = (ended_by is null)),
  primary key (school_id, id),
  foreign key (school_id, added_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create unique index sign_in_provider_once on access.sign_in_provider (school_id, kind, tenant) where ended_at is null;
call platform.wall('access.sign_in_provider');
-- Whoever signs in has no school yet; beside the wall, and for reading only.
create policy at_the_sign_in on access.sign_in_provider for select
  using ((select platform.current_school()) = '00000000-0000-0000-0000-000000000000');

-- Who an account is at a provider. Joined by its holder, signed in at both, and never by an e-mail address.
create table access.identity (
  school_id uuid not null,
  id uuid not null,
  account_id uuid not null references access.account (id),
  provider_id uuid not null,
  -- what the provider calls this person, to us alone
  subject text not null check (subject <> ''),
  connected_at timestamptz not null,
  last_used_at timestamptz,
  ended_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, provider_id) references access.sign_in_provider (school_id, id)
);
create unique index identity_subject on access.identity (school_id, provider_id, subject) where ended_at is null;
create unique index identity_of_account on access.identity (school_id, account_id, provider_id)
  where ended_at is null;
call platform.wall('access.identity');
-- Whoever has signed in sees their own at each of their schools; beside the wall, and for reading only.
create policy of_this_account on access.identity for select
  using (account_id = (select platform.current_account()));

grant select, insert on access.sign_in_provider, access.identity to watchword_app;
grant update (ended_at, ended_by) on access.sign_in_provider to watchword_app;
grant update (last_used_at, ended_at) on access.identity to watchword_app;

-- With the account that nobody else knows goes who it was elsewhere.
create or replace function access.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  mine uuid;
begin
  update access.withdrawn set reason = 'Erased' where school_id = school and person_id = subject;
  update access.withdrawn_review r set why = 'Erased'
   where r.school_id = school and exists (select from access.withdrawn w
     where w.school_id = school and w.id = r.withdrawn_id and w.person_id = subject);
  delete from access.link where school_id = school and person_id = subject;
  for mine in select distinct account_id from access.account_person where school_id = school and person_id = subject
  loop
    update access.account_person
       set ended_at = coalesce(ended_at, erased_at), ended_why = coalesce(ended_why, 'left')
     where school_id = school and person_id = subject;
    delete from access.draft where school_id = school and account_id = mine;
    delete from access.identity where school_id = school and account_id = mine;
    update access.account set school_ids = array_remove(school_ids, school) where id = mine;
    if (select cardinality(school_ids) from access.account where id = mine) = 0 then
      delete from access.session where account_id = mine;
      delete from access.recovery_code where account_id = mine;
      delete from access.passkey where account_id = mine;
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
grant select, delete on access.identity to watchword_eraser;
