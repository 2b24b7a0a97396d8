-- A root of the record is sent as it is: it names a school, a chain, a number and a hash, and nobody.
alter table messages.outbox drop constraint outbox_template_check;
alter table messages.outbox add check (template in ('waits', 'invitation', 'password-reset', 'root'));
alter table messages.outbox add column root text check (root ~ '^\{"school":"[a-z0-9-]+","chain":"[a-z]+","n":\d+,"hash":"[0-9a-f]{64}","taken":"\d{4}-\d\d-\d\d"\}$');
alter table messages.outbox add check ((template = 'root') = (root is not null));
