-- To whoever holds the two words: whether somebody has read it, and neither who nor when.
create function adults.was_read_by_code(wanted bytea) returns boolean
  language sql stable security definer set search_path = ''
  as $$
  select exists (select from adults.way_back w
      join adults.reading r on r.school_id = w.school_id and r.concern_id = w.concern_id
     where w.school_id = platform.current_school() and w.key = wanted and w.ends_at > platform.current_instant())
$$;
revoke all on function adults.was_read_by_code(bytea) from public;
grant execute on function adults.was_read_by_code(bytea) to watchword_app;
