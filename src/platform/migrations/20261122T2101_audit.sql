-- One chain a school ('main'), one for its register of concerns about adults, one for accounts
-- (under the installation's own id, which is nobody's school).
create table platform.chain_head (
  school_id uuid not null,
  chain text not null,
  n bigint not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (school_id, chain)
);

-- `body` is the exact text that was hashed: instant, person, use case, outcome, ids, names of fields and
-- commitments. Never what was typed.
create table platform.audit_entry (
  school_id uuid not null,
  chain text not null,
  n bigint not null check (n > 0),
  at timestamptz not null,
  person_id uuid generated always as ((body::jsonb ->> 'person')::uuid) stored,
  use_case text not null generated always as (body::jsonb ->> 'useCase') stored,
  outcome text not null generated always as (body::jsonb ->> 'outcome') stored,
  body text not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (school_id, chain, n)
);
create index audit_entry_by_time on platform.audit_entry (school_id, chain, at);

call platform.wall('platform.chain_head');
call platform.wall('platform.audit_entry');
grant select on platform.chain_head, platform.audit_entry to watchword_app;

-- The only way in. Called as the last statement before a commit, so the lock lasts one fsync.
create function platform.append_entries(wanted_chain text, bodies text[]) returns void
  language plpgsql security definer set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  head platform.chain_head;
  entry text;
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
    head.n := head.n + 1;
    head.hash := sha256(head.hash || convert_to(head.n::text || E'\n' || entry, 'UTF8'));
    insert into platform.audit_entry (school_id, chain, n, at, body, hash)
      values (school, wanted_chain, head.n, (entry::jsonb ->> 'at')::timestamptz, entry, head.hash);
  end loop;
  update platform.chain_head set n = head.n, hash = head.hash where school_id = school and chain = wanted_chain;
end
$$;
revoke all on function platform.append_entries(text, text[]) from public;
grant execute on function platform.append_entries(text, text[]) to watchword_app;
