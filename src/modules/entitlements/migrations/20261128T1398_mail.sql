-- Pupils may have e-mail: who provides it, how it can be audited, and who agreed. It ends once.
create table entitlements.mail_on (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  provider text not null check (provider <> '' and length(provider) <= 120),
  domain text not null check (domain <> '' and length(domain) <= 120),
  audit text not null check (length(audit) <= 300),
  approved_by uuid,
  approved_on date,
  switched_at timestamptz not null,
  switched_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (school_id, id),
  check ((approved_by is null) = (approved_on is null)),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (school_id, approved_by) references people.person (school_id, id),
  foreign key (school_id, switched_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create unique index mail_on_once on entitlements.mail_on (school_id) where ended_at is null;

create table entitlements.mailbox (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid not null,
  address text not null check (address <> '' and length(address) <= 254),
  recipients text not null check (length(recipients) <= 300),
  purpose text not null check (length(purpose) <= 300),
  added_at timestamptz not null,
  added_by uuid not null,
  opened_at timestamptz,
  opened_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (school_id, id),
  check ((opened_at is null) = (opened_by is null)),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, added_by) references people.person (school_id, id),
  foreign key (school_id, opened_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create unique index mailbox_once on entitlements.mailbox (school_id, lower(address)) where ended_at is null;
create index mailbox_of on entitlements.mailbox (school_id, person_id);

-- An address that was not taken, and why. The address itself is not kept.
create table entitlements.refused_mail (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  person_id uuid,
  line integer not null,
  why text not null,
  refused_at timestamptz not null,
  asked_by uuid not null,
  seen_at timestamptz,
  seen_by uuid,
  primary key (school_id, id),
  check ((seen_at is null) = (seen_by is null)),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, asked_by) references people.person (school_id, id),
  foreign key (school_id, seen_by) references people.person (school_id, id)
);

-- An address of a whole class or group, for which an adult answers until a day.
create table entitlements.class_address (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  address text not null check (address <> '' and length(address) <= 254),
  class_name text not null check (class_name <> '' and length(class_name) <= 80),
  adult_id uuid not null,
  purpose text not null check (purpose <> '' and length(purpose) <= 300),
  kept_where text not null check (kept_where <> '' and length(kept_where) <= 300),
  ends_on date not null,
  added_at timestamptz not null,
  added_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (school_id, id),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (school_id, adult_id) references people.person (school_id, id),
  foreign key (school_id, added_by) references people.person (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create unique index class_address_once on entitlements.class_address (school_id, lower(address)) where ended_at is null;

call platform.wall('entitlements.mail_on');
call platform.wall('entitlements.mailbox');
call platform.wall('entitlements.refused_mail');
call platform.wall('entitlements.class_address');
grant select, insert on entitlements.mail_on, entitlements.mailbox, entitlements.refused_mail, entitlements.class_address to watchword_app;
grant update (ended_at, ended_by) on entitlements.mail_on, entitlements.mailbox, entitlements.class_address to watchword_app;
grant update (opened_at, opened_by) on entitlements.mailbox to watchword_app;
grant update (seen_at, seen_by) on entitlements.refused_mail to watchword_app;

create or replace function entitlements.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  update entitlements.device set device = 'Erased' where school_id = school and person_id = subject;
  -- An address may hold a name; one that stands no more may stand twice.
  update entitlements.mailbox set address = 'Erased', recipients = '', purpose = '',
         ended_at = coalesce(ended_at, erase_person.erased_at), ended_by = coalesce(ended_by, added_by)
   where school_id = school and person_id = subject;
end
$$;
grant select on entitlements.mailbox to watchword_eraser;
grant update (address, recipients, purpose, ended_at, ended_by) on entitlements.mailbox to watchword_eraser;
