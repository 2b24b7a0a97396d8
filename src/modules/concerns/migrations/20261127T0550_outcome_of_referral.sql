-- What an agency's answer came to, of those that the school's policy names.
alter table concerns.referral_step add column outcome text check (outcome <> '');
