-- What a policy asks of a decision beyond what every decision says: whether a child is at risk of significant harm, the
-- level of need and by which document, the plan of early help.
alter table concerns.decision add column triage jsonb not null default '{}' check (jsonb_typeof(triage) = 'object');
-- At which level of need it was referred, and by which document.
alter table concerns.referral add column level text check (level <> '');
alter table concerns.referral add column level_document text check (level_document <> '');
