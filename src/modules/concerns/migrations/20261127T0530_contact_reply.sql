-- Why an agency was asked, whether its answer is still to come, and the contact that this one answers.
alter table concerns.contact add column purpose text check (purpose <> '');
alter table concerns.contact add column awaits_reply boolean not null default false;
alter table concerns.contact add column reply_to uuid;
alter table concerns.contact add foreign key (school_id, reply_to) references concerns.contact (school_id, id);
create unique index reply_once on concerns.contact (school_id, reply_to) where reply_to is not null;
