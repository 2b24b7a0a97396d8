-- One person may be kept out for more than one reason: of who wrote of their own family, and is named afterwards, the
-- second counts as well.
alter table adults.barred drop constraint barred_pkey;
alter table adults.barred add primary key (school_id, concern_id, person_id, because);

-- named: whoever was named is answered for by somebody else.
alter table adults.rung drop constraint rung_ended_why_check;
alter table adults.rung add constraint rung_ended_why_check
  check (ended_why in ('read', 'unread', 'not-for-me', 'taken-over', 'vacant', 'named'));
-- A ladder runs out as well where the last on it presses "not for me", or is found to be of the family.
alter table adults.rung drop constraint rung_check2;
alter table adults.rung add constraint rung_ran_out_after check (ran_out_at >= reached_at);

-- Whoever wrote of themself, or of their family, still sees what they wrote; the subject whom somebody else named does not.
create or replace function adults.open_to_me() returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select r.concern_id from adults.reader r
   where r.school_id = platform.current_school() and r.person_id = platform.current_person()
     and r.ended_at is null and (r.ends_at is null or r.ends_at > platform.current_instant())
     and not exists (select from adults.barred b
          where b.school_id = r.school_id and b.concern_id = r.concern_id and b.person_id = r.person_id
            and (r.part <> 'reporter' or b.because not in ('self', 'family')))
$$;

-- The offers that stand open to whoever asks: none of a record from which they are kept.
create function adults.offered_to_me() returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select o.id from adults.offer o
   where o.school_id = platform.current_school() and o.person_id = platform.current_person() and o.ended_at is null
     and not exists (select from adults.barred b
          where b.school_id = o.school_id and b.concern_id = o.concern_id and b.person_id = o.person_id)
$$;

-- Who may add a row to a record: whoever is just writing it, whoever answers for it or takes it over, and what moves the
-- ladder. Of any other id it is refused in the same words, whether or not there is such a record.
create function adults.mine_to_write(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select coalesce(platform.current_actor() = 'adults.ladder', false)
      or wanted in (select adults.managed_by_me())
      or exists (select from adults.concern c
          where c.school_id = platform.current_school() and c.id = wanted and c.xmin = pg_current_xact_id()::xid)
      or exists (select from adults.offer o
          where o.school_id = platform.current_school() and o.concern_id = wanted
            and o.id in (select adults.offered_to_me()))
$$;
revoke all on function adults.offered_to_me(), adults.mine_to_write(uuid) from public;
grant execute on function adults.offered_to_me(), adults.mine_to_write(uuid) to watchword_app;

alter policy sealed on adults.concern
  using (current_user <> 'watchword_app' or id in (select adults.open_to_me()))
  with check (current_user <> 'watchword_app' or reporter_id is not distinct from platform.current_person());
alter policy sealed on adults.subject
  using (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()))
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
alter policy sealed on adults.reader
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
alter policy sealed on adults.barred
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
alter policy sealed on adults.rung
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
alter policy sealed on adults.offer
  using (case when current_user <> 'watchword_app' or platform.current_actor() = 'adults.ladder' then true
              else concern_id in (select adults.managed_by_me()) or id in (select adults.offered_to_me()) end)
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
alter policy sealed on adults.reading
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
alter policy sealed on adults.addition
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id)
    or (kind = 'by-reporter' and added_by = platform.current_person()
        and concern_id in (select adults.open_to_me())));
alter policy sealed on adults.decision
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
alter policy sealed on adults.answer
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
alter policy sealed on adults.telling
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
alter policy sealed on adults.child_link
  with check (current_user <> 'watchword_app' or adults.mine_to_write(concern_id));
create policy declared_by_oneself on adults.family as restrictive for insert
  with check (current_user <> 'watchword_app' or declared_by = platform.current_person());

-- It told whoever asked from which records they are kept.
drop function adults.barred_to_me();

-- Whoever is kept out answers for it no more and is offered it no more, whoever it was that kept them out.
create function adults.end_for_barred() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  update adults.reader r set ended_at = greatest(r.granted_at, new.barred_at)
   where r.school_id = new.school_id and r.concern_id = new.concern_id and r.person_id = new.person_id
     and r.part = 'case-manager' and r.ended_at is null;
  update adults.offer o set ended_at = greatest(o.offered_at, new.barred_at)
   where o.school_id = new.school_id and o.concern_id = new.concern_id and o.person_id = new.person_id
     and o.ended_at is null;
  return null;
end
$$;
create trigger end_for_barred after insert on adults.barred
  for each row execute function adults.end_for_barred();

-- Two say that they are of one family: each is kept from what is written of the other, also where it was written before.
-- Whoever declares it learns of none.
create function adults.bar_family() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into adults.barred (school_id, concern_id, person_id, because, barred_at)
  select s.school_id, s.concern_id,
         case when s.person_id = new.person_id then new.other_id else new.person_id end, 'family', new.declared_at
    from adults.subject s
   where s.school_id = new.school_id and s.person_id in (new.person_id, new.other_id)
  on conflict do nothing;
  return null;
end
$$;
create trigger bar_family after insert on adults.family
  for each row execute function adults.bar_family();
revoke all on function adults.end_for_barred(), adults.bar_family() from public;
