create schema messages;
grant usage on schema messages to watchword_app;

-- What waits to be sent, was sent, or could not be. A notice holds nothing to read: every one is the same
-- sentence and a link. A link that carries a token is sealed under the installation's key, and goes once it
-- is of no more use.
create table messages.outbox (
  school_id uuid not null,
  id uuid not null,
  -- For whom: a person, or nobody that the school knows yet. The address itself is sealed too.
  person_id uuid,
  kind text not null check (kind in ('person', 'account', 'duty')),
  -- "Headteacher": shown in place of a name.
  said_to text not null,
  template text not null check (template in ('waits', 'invitation', 'password-reset')),
  address_sealed bytea,
  link_sealed bytea,
  -- May be shown on screen where no mail is set up.
  link_shown boolean not null default false,
  expires_at timestamptz,
  created_at timestamptz not null,
  tries integer not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  -- What the mail server answered, as a code and never as its text: that may repeat an address.
  failure text,
  primary key (school_id, id)
);
create index outbox_waiting on messages.outbox (school_id, created_at) where sent_at is null and failed_at is null;
create index outbox_by_time on messages.outbox (school_id, created_at desc);

call platform.wall('messages.outbox');
grant select, insert on messages.outbox to watchword_app;
grant update (address_sealed, link_sealed, tries, sent_at, failed_at, failure) on messages.outbox to watchword_app;
