-- A child who is kept safe is met exactly as one whose parent said no: their no never runs out, is asked for again with
-- the school year alone, and says nothing of the internet or the learning platform, where nothing of them is shown.
-- A yes lasts to the last day that anybody gave, or until the child leaves; what is asked no more is a no.
drop function consents.standing(date);
create function consents.standing(today date) returns table (
    person_id uuid, purpose text, stands boolean, answered boolean, disagree boolean, own_yes boolean,
    others_yes boolean, lasts_until date, said_on date, wording integer, changed_at timestamptz)
  language sql stable security definer set search_path = ''
  as $$
  with here as materialized (
    select distinct m.person_id from people.membership_card m
     where m.school_id = platform.current_school() and m.kind = 'pupil'
       and (m.ends_on is null or m.ends_on >= today)
       and (m.stopped_at is null or m.stopped_at > platform.current_instant())),
  dated as (
    select a.*, a.answer = 'yes' and coalesce(a.lasts_until >= today, h.person_id is not null) as is_yes
      from consents.answer a
      left join here h on h.person_id = a.person_id
     where a.school_id = platform.current_school() and a.replaced_at is null),
  given as materialized (
    select a.person_id, a.purpose,
           bool_or(a.answer <> 'yes') as says_no,
           bool_or(a.is_yes) as says_yes,
           bool_or(a.is_yes and a.given_by = a.person_id) as own_yes,
           bool_or(a.is_yes and a.given_by <> a.person_id) as others_yes,
           case when not bool_or(a.answer = 'yes' and a.lasts_until is null)
                then max(a.lasts_until) filter (where a.answer = 'yes') end as lasts_until,
           max(a.given_on) as said_on,
           max(a.wording) as wording,
           max(a.recorded_at) as changed_at
      from dated a
     group by a.person_id, a.purpose),
  kept as (
    select o.pupil_id, bool_or(o.lifted_at is null) as is_now, max(greatest(o.set_at, o.lifted_at)) as moved_at
      from consents.safety o
     where o.school_id = platform.current_school()
     group by o.pupil_id)
  select g.person_id, g.purpose,
         not n.is_kept and coalesce(w.is_asked, true) and g.says_yes
           and case when s.settled_at >= g.changed_at then s.answer = 'yes' else not g.says_no end,
         n.is_kept or g.says_yes or g.says_no,
         not n.is_kept and g.says_yes and g.says_no and coalesce(s.settled_at < g.changed_at, true),
         not n.is_kept and g.own_yes, not n.is_kept and g.others_yes,
         case when not n.is_kept then g.lasts_until end, g.said_on, g.wording,
         greatest(g.changed_at, s.settled_at, case when n.is_shown then k.moved_at end)
    from given g
    left join consents.settlement s on s.school_id = platform.current_school() and s.person_id = g.person_id
     and s.purpose = g.purpose and s.replaced_at is null
    left join consents.wording w on w.school_id = platform.current_school() and w.purpose = g.purpose
     and w.replaced_at is null
    left join kept k on k.pupil_id = g.person_id
    cross join lateral (
      select coalesce(w.subject <> 'internet', true) and g.purpose not in ('internet', 'learning-platform')) u (is_shown)
    cross join lateral (select u.is_shown, u.is_shown and coalesce(k.is_now, false)) n (is_shown, is_kept)
$$;
revoke all on function consents.standing(date) from public;
grant execute on function consents.standing(date) to watchword_app;

-- Nobody decides about, or learns of, their own child from it.
create policy not_of_own_child on consents.safety as restrictive to watchword_app
  using (pupil_id not in (select r.pupil_id from people.related_adult r where r.person_id = platform.current_person()))
  with check (pupil_id not in (select r.pupil_id from people.related_adult r where r.person_id = platform.current_person()));
