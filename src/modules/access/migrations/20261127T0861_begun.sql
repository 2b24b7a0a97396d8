-- That somebody has begun a form and not sent it: who, which form and when. Never a word of it: what was written stays sealed
-- to whoever wrote it.
alter table access.draft add column reminded_at timestamptz;
create view access.begun with (security_invoker = true) as
  select d.school_id, a.person_id, d.path, d.kept_at, d.reminded_at
    from access.draft d
    join access.account_person a on a.school_id = d.school_id and a.account_id = d.account_id and a.ended_at is null;
grant select on access.begun to watchword_app;
