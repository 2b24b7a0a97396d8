-- An entry says when it was written, and whoever can run SQL as watchword_app writes its text: so it may not say an
-- instant more than an hour from what the server's own clock says. That hour is for work that took long and for clocks
-- that differ. Held against the server's clock and never against the entry before: one entry from a day when the clock
-- was wrong would otherwise shut the log for ever. A practice school may move its clock, and so may the accounts where
-- there is one; and a database whose owner, and nobody who serves, has said so here, as tests do.
create table platform.moved_clock (
  is_moved boolean primary key check (is_moved)
);

create or replace function platform.append_entries(wanted_chain text, bodies text[]) returns void
  language plpgsql security definer set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  head platform.chain_head;
  entry text;
  said timestamptz;
  is_free boolean := exists (select from platform.moved_clock)
    or exists (select from platform.school s
                where s.practice and (s.id = school or school = '00000000-0000-0000-0000-000000000000'));
begin
  if wanted_chain not in ('main', 'adults') then
    raise exception 'there is no chain called %', wanted_chain;
  end if;
  select * into head from platform.chain_head where school_id = school and chain = wanted_chain for update;
  if not found then
    insert into platform.chain_head (school_id, chain, n, hash)
      values (school, wanted_chain, 0, decode(repeat('00', 32), 'hex'))
      on conflict do nothing;
    select * into strict head from platform.chain_head where school_id = school and chain = wanted_chain for update;
  end if;
  foreach entry in array bodies loop
    if entry::jsonb ->> 'at' !~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$' then
      raise exception 'an entry of the log must say its instant';
    end if;
    said := (entry::jsonb ->> 'at')::timestamptz;
    if not is_free and said not between clock_timestamp() - interval '1 hour'
                                    and clock_timestamp() + interval '1 hour' then
      raise exception 'an entry of the log must say the instant at which it is written';
    end if;
    head.n := head.n + 1;
    head.hash := sha256(head.hash || convert_to(head.n::text || E'\n' || entry, 'UTF8'));
    insert into platform.audit_entry (school_id, chain, n, at, body, hash)
      values (school, wanted_chain, head.n, said, entry, head.hash);
  end loop;
  update platform.chain_head set n = head.n, hash = head.hash where school_id = school and chain = wanted_chain;
end
$$;
