-- Who leads safeguarding, and who stands in for them: the name that stands at the foot of every page. Read through the
-- caller's own walls.
create function people.leads_on(today date, at timestamptz) returns jsonb
  language sql stable
  as $$
    select coalesce(jsonb_agg(jsonb_build_object(
             'personId', a.person_id, 'duty', a.duty, 'acting', a.acting, 'name', p.name,
             'isAway', exists (select from people.away g
                where g.school_id = a.school_id and g.person_id = a.person_id and g.back_at is null
                  and g.starts_on <= today and (g.ends_on is null or g.ends_on >= today)))
             order by a.starts_on, p.name), '[]')
      from people.appointment a
      join people.person_card p on p.school_id = a.school_id and p.id = a.person_id
     where a.school_id = platform.current_school() and a.duty in ('dsl', 'deputy-dsl', 'headteacher')
       and a.starts_on <= today and (a.ends_on is null or a.ends_on >= today)
       and (a.stopped_at is null or a.stopped_at > at)
  $$;
