-- A clock can run from a day that is still to come (a child's first day at the next school), and what it asks for be
-- done before that day, or the calendar changed.
alter table platform.deadline drop constraint deadline_check2;
