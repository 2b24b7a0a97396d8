-- A passkey is a second factor too: whoever had no other was shown as having none.
create or replace view access.way_in with (security_invoker = true) as
  select ap.school_id, ap.person_id, ap.joined_at,
         (a.totp_sealed is not null or exists (
           select from access.passkey k where k.account_id = a.id and k.removed_at is null)) as has_second_factor
    from access.account_person ap
    join access.account a on a.id = ap.account_id
   where ap.ended_at is null;
