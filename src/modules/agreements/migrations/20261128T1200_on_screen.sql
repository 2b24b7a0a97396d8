-- Who has no account signs on a screen of the school's, before somebody who works here: a visitor at the desk, a pupil in
-- class. Whoever held the screen stands beside the signature.
alter table agreements.agreement drop constraint agreement_audience_check;
alter table agreements.agreement add constraint agreement_audience_check
  check (audience in ('pupil', 'parent', 'staff', 'governor', 'volunteer', 'contractor', 'visitor'));

alter table agreements.signature add column witness_id uuid;
alter table agreements.signature drop constraint signature_how_check;
alter table agreements.signature add constraint signature_how_check
  check (how in ('own-account', 'link', 'on-screen'));
alter table agreements.signature add constraint signature_witnessed
  check ((how = 'on-screen') = (witness_id is not null) and witness_id <> signer_id);
alter table agreements.signature add constraint signature_witness_fkey
  foreign key (school_id, witness_id) references people.person (school_id, id);
