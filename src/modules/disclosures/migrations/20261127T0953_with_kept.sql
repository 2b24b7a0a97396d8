-- Whether ethnic origin and religion are part of what is gone through.
alter table disclosures.request add column with_kept boolean not null default false;
