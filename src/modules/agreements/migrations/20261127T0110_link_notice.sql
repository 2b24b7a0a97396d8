-- The notice that carries a link, so that it is settled when the link is used or another takes its place.
alter table agreements.link add column notice_id uuid;
