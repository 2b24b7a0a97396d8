-- That somebody has a way in, and whether it asks a second factor: for the list of what a newcomer still needs and of
-- what a leaver still has. No address, and nothing of what stands elsewhere.
create view access.way_in with (security_invoker = true) as
  select ap.school_id, ap.person_id, ap.joined_at, a.totp_set_at is not null as has_second_factor
    from access.account_person ap
    join access.account a on a.id = ap.account_id
   where ap.ended_at is null;
grant select on access.way_in to watchword_app;
