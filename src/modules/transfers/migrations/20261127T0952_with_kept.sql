-- Whether whoever made the file put ethnic origin and religion into it.
alter table transfers.bundle add column with_kept boolean not null default false;
