-- Who asks in this transaction, and when: for the walls inside a school, where a row is for some and not for others.
create function platform.current_person() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- The named part of the product that is at work by itself; nothing, where a person is.
create function platform.current_actor() returns text
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.actor', true), '') $$;

create function platform.current_instant() returns timestamptz
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.now', true), '')::timestamptz $$;

-- Deeds on concerns stand in chains of their own: that of concerns about children is not for whoever keeps the
-- school's record, and of that about adults the serving role sees nothing at all, not even how long it is.
create policy sealed on platform.audit_entry as restrictive for select
  using (chain <> 'adults' or current_user <> 'watchword_app');
create policy sealed on platform.chain_head as restrictive for select
  using (chain <> 'adults' or current_user <> 'watchword_app');

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
  if wanted_chain not in ('main', 'concerns', 'adults') then
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
