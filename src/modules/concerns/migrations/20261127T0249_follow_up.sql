-- What somebody is asked to do about a concern, by when. The owner sees these words and no more, unless they may read
-- the concern all the same.
create table concerns.action (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  owner_id uuid not null,
  what text not null check (what <> ''),
  hides_concern boolean not null,
  given_at timestamptz not null,
  given_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, owner_id) references people.person (school_id, id),
  foreign key (school_id, given_by) references people.person (school_id, id)
);
create index action_of_concern on concerns.action (school_id, concern_id, given_at);
create index action_of_owner on concerns.action (school_id, owner_id);

-- How it ended, once: done, or found to be impossible, in whose words.
create table concerns.action_end (
  school_id uuid not null,
  action_id uuid not null,
  concern_id uuid not null,
  state text not null check (state in ('done', 'unobtainable')),
  words text not null check (words <> ''),
  ended_at timestamptz not null,
  ended_by uuid not null,
  salt bytea not null,
  primary key (school_id, action_id),
  foreign key (school_id, action_id) references concerns.action (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, ended_by) references people.person (school_id, id)
);
create index action_end_of_concern on concerns.action_end (school_id, concern_id);

-- A referral as it was drafted from the record. What was sent stands in its step: Watchword sends nothing itself.
create table concerns.referral (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  agency text not null check (agency in
    ('social-care', 'police', 'prevent', 'iwf', 'ceop', 'early-help', 'other')),
  -- which, where it is another
  other text check (other <> ''),
  check ((agency = 'other') = (other is not null)),
  draft text not null check (draft <> ''),
  drafted_at timestamptz not null,
  drafted_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, drafted_by) references people.person (school_id, id)
);
create index referral_of_concern on concerns.referral (school_id, concern_id, drafted_at);

-- What became of it, line by line: sent, chased, escalated, answered. Nothing of it is changed afterwards.
create table concerns.referral_step (
  school_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  concern_id uuid not null,
  kind text not null check (kind in ('sent', 'chased', 'escalated', 'answered')),
  -- to whom, or who answered
  who text not null check (who <> ''),
  how text not null check (how in ('phone', 'form', 'email', 'letter', 'in-person')),
  -- what was sent, said or answered
  words text not null check (words <> ''),
  their_reference text check (their_reference <> ''),
  -- of an answer: what happens next
  next_step text check (next_step <> ''),
  check ((kind = 'answered') = (next_step is not null)),
  happened_at timestamptz not null,
  recorded_at timestamptz not null check (recorded_at >= happened_at),
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, referral_id) references concerns.referral (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index step_of_referral on concerns.referral_step (school_id, referral_id, happened_at);
create index step_of_concern on concerns.referral_step (school_id, concern_id);
create unique index sent_once on concerns.referral_step (school_id, referral_id) where kind = 'sent';

-- Each time somebody spoke with an agency or with a parent about it.
create table concerns.contact (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  side text not null check (side in ('agency', 'parent')),
  -- the agency; of a parent, none
  agency text check (agency <> ''),
  check ((side = 'agency') = (agency is not null)),
  -- the worker and their role, or the parent
  who text not null check (who <> ''),
  how text not null check (how in ('phone', 'form', 'email', 'letter', 'in-person')),
  said text not null check (said <> ''),
  advice text check (advice <> ''),
  their_reference text check (their_reference <> ''),
  -- who spoke for the school, where that is not who wrote it down
  spoken_by text check (spoken_by <> ''),
  happened_at timestamptz not null,
  recorded_at timestamptz not null check (recorded_at >= happened_at),
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index contact_of_concern on concerns.contact (school_id, concern_id, happened_at);

-- Each time something of it was told to somebody outside: to whom, what, why, and with whose consent or why without.
create table concerns.sharing (
  school_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  shared_with text not null check (shared_with <> ''),
  what text not null check (what <> ''),
  why text not null check (why <> ''),
  consent text not null check (consent in ('given', 'refused', 'not-sought')),
  without_because text check (without_because <> ''),
  check ((consent = 'given') = (without_because is null)),
  happened_at timestamptz not null,
  recorded_at timestamptz not null check (recorded_at >= happened_at),
  recorded_by uuid not null,
  salt bytea not null,
  primary key (school_id, id),
  foreign key (school_id, concern_id) references concerns.concern (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);
create index sharing_of_concern on concerns.sharing (school_id, concern_id, happened_at);

call platform.wall('concerns.action');
call platform.wall('concerns.action_end');
call platform.wall('concerns.referral');
call platform.wall('concerns.referral_step');
call platform.wall('concerns.contact');
call platform.wall('concerns.sharing');

-- The second wall.
create policy not_barred on concerns.action as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.action_end as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.referral as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.referral_step as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.contact as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);
create policy not_barred on concerns.sharing as restrictive
  using (concern_id not in (select concerns.barred_to_me())) with check (true);

grant select, insert on
  concerns.action, concerns.action_end, concerns.referral, concerns.referral_step, concerns.contact, concerns.sharing
  to watchword_app;
