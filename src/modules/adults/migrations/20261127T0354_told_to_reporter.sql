-- What a reporter is told of their own: where it waits, that it was read, the short answer. Who is kept out of it as the
-- one it is about, or as family, sees it as it stood before: that nothing moves for them tells them nothing.
create function adults.told_to_reporter() returns table (
    concern_id uuid, ladder text, read_at timestamptz, read_by text, waits_for text, has_run_out boolean,
    answer text, answered_at timestamptz)
  language sql stable security definer set search_path = ''
  as $$
  with own as (
    select c.school_id, c.id, c.reporter_id,
           -- What came with the report itself they have seen.
           (select case when min(b.barred_at) is null then 'infinity'
                        else greatest(min(b.barred_at), c.reported_at + interval '1 microsecond') end
              from adults.barred b
             where b.school_id = c.school_id and b.concern_id = c.id and b.person_id = c.reporter_id) as until
      from adults.concern c
     where c.school_id = platform.current_school() and c.reporter_id = platform.current_person()
       and c.id in (select adults.open_to_me()))
  select own.id, last.ladder, r.read_at, r.duty, case when not last.is_over then last.duty end,
         last.id is null or (last.has_run_out and not (last.is_over and last.ended_why = 'read')),
         a.say, a.answered_at
    from own
    left join lateral (select g.id, g.ladder, g.duty, g.ended_why, coalesce(g.ended_at < own.until, false) as is_over,
                              coalesce(g.ran_out_at < own.until, false) as has_run_out
                         from adults.rung g
                        where g.school_id = own.school_id and g.concern_id = own.id and g.reached_at < own.until
                        order by g.reached_at desc,
                                 case when g.ended_at < own.until then g.ended_at end desc nulls first
                        limit 1) last on true
    left join lateral (select g.read_at, g.duty from adults.reading g
                        where g.school_id = own.school_id and g.concern_id = own.id and g.person_id <> own.reporter_id
                          and g.read_at < own.until
                        order by g.read_at limit 1) r on true
    left join lateral (select g.say, g.answered_at from adults.answer g
                        where g.school_id = own.school_id and g.concern_id = own.id and g.answered_at < own.until
                        order by g.answered_at desc limit 1) a on true
$$;
revoke all on function adults.told_to_reporter() from public;
grant execute on function adults.told_to_reporter() to watchword_app;

-- A reporter asks the function, and reads none of these rows.
alter policy sealed on adults.rung
  using (case when current_user <> 'watchword_app' or platform.current_actor() = 'adults.ladder' then true
              else concern_id in (select adults.managed_by_me()) end);
alter policy sealed on adults.reading
  using (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()));
alter policy sealed on adults.answer
  using (current_user <> 'watchword_app' or concern_id in (select adults.managed_by_me()));
