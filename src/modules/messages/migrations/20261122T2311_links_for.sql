-- To whom a link that opens an account may be shown where nothing can be mailed: holders of one of these
-- rights, but none of these people. Null: whoever sees the outbox.
alter table messages.outbox add column link_for text[];
alter table messages.outbox add column link_not_for uuid[] not null default '{}';
