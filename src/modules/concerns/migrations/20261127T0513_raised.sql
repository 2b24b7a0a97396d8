-- The kinds of concern that a school's policy wants raised and whose words stand in it: read by the product when it
-- was sent, never chosen by whoever wrote it.
alter table concerns.concern add column raised text[] not null default '{}';
