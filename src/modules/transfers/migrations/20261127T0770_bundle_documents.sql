-- Which documents a sealed file held: one that was left out, or came in later, is seen to be missing.
alter table transfers.bundle add column document_ids uuid[] not null default '{}';
