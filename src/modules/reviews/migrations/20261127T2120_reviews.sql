create schema reviews;
grant usage on schema reviews to watchword_app;

-- Who may do what, looked at line by line and signed for. It opens by itself each term, or when somebody opens it.
create table reviews.review (
  school_id uuid not null references platform.school (id),
  id uuid not null,
  period text not null check (period <> ''),
  period_from date not null,
  -- who came and left is told from this day on
  since date not null,
  opened_at timestamptz not null,
  opened_by uuid,
  primary key (school_id, id),
  foreign key (school_id, opened_by) references people.person (school_id, id)
);
create index review_by_time on reviews.review (school_id, opened_at);
create unique index review_by_itself on reviews.review (school_id, period_from) where opened_by is null;

-- What stood on the day it opened. No name and no word of a reason: names are read where they stand.
create table reviews.line (
  school_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  place integer not null,
  kind text not null check (kind in ('duty', 'sign-in', 'system', 'outside', 'came', 'left')),
  about_id uuid not null,
  person_id uuid,
  what text not null check (what <> ''),
  detail text not null,
  owner_id uuid,
  owner_duty text,
  primary key (school_id, id),
  foreign key (school_id, review_id) references reviews.review (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id),
  foreign key (school_id, owner_id) references people.person (school_id, id)
);
create index line_of_review on reviews.line (school_id, review_id, place);

create table reviews.answer (
  school_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  answer text not null check (answer in ('right', 'to-end')),
  answered_at timestamptz not null,
  answered_by uuid not null,
  replaced_at timestamptz check (replaced_at >= answered_at),
  primary key (school_id, id),
  foreign key (school_id, line_id) references reviews.line (school_id, id),
  foreign key (school_id, answered_by) references people.person (school_id, id)
);
create unique index answer_now on reviews.answer (school_id, line_id) where replaced_at is null;

-- Whose own deeds somebody else reads: whoever keeps the network or the accounts. Since when: the last time they were read.
create table reviews.subject (
  school_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  is_head boolean not null,
  since timestamptz,
  primary key (school_id, id),
  foreign key (school_id, review_id) references reviews.review (school_id, id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
create unique index subject_once on reviews.subject (school_id, review_id, person_id);

-- Of the review whole, or of one person's deeds.
create table reviews.signature (
  school_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  subject_id uuid,
  lines integer not null check (lines >= 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  salt bytea not null,
  signed_at timestamptz not null,
  signed_by uuid not null,
  primary key (school_id, id),
  foreign key (school_id, review_id) references reviews.review (school_id, id),
  foreign key (school_id, review_id, subject_id) references reviews.subject (school_id, review_id, person_id),
  foreign key (school_id, signed_by) references people.person (school_id, id),
  check (subject_id is null or subject_id <> signed_by)
);
create unique index signature_once on reviews.signature (school_id, review_id, subject_id) nulls not distinct;

call platform.wall('reviews.review');
call platform.wall('reviews.line');
call platform.wall('reviews.answer');
call platform.wall('reviews.subject');
call platform.wall('reviews.signature');
grant select, insert on reviews.review, reviews.line, reviews.answer, reviews.subject, reviews.signature to watchword_app;
grant update (replaced_at) on reviews.answer to watchword_app;

-- Names stand in no row. Of whoever signed, or was read, what the log committed to can no longer be tried.
create function reviews.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
begin
  update reviews.signature set salt = ''
   where school_id = platform.current_school() and subject in (signed_by, subject_id);
end
$$;
revoke all on function reviews.erase_person(uuid, timestamptz) from public;
grant execute on function reviews.erase_person(uuid, timestamptz) to watchword_eraser;
grant usage on schema reviews to watchword_eraser;
grant select on reviews.signature to watchword_eraser;
grant update (salt) on reviews.signature to watchword_eraser;
