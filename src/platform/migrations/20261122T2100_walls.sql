-- The school of this transaction. A reused connection holds '' where nothing is set, hence nullif.
create function platform.current_school() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.school', true), '')::uuid $$;

-- The account of this transaction, for the few rows that an account may see across schools.
create function platform.current_account() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.account', true), '')::uuid $$;

-- Walls a school's table: nobody, its owner included, sees or writes another school's rows.
create procedure platform.wall(wanted regclass)
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', wanted);
  execute format('alter table %s force row level security', wanted);
  execute format(
    'create policy of_this_school on %s using (school_id = platform.current_school())
       with check (school_id = platform.current_school())', wanted);
end
$$;

create table platform.school (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  -- A practice school is marked here, in its path and on every page; its mail is never sent.
  practice boolean not null default false,
  check (practice = (slug like 'practice-%')),
  created_at timestamptz not null
);
grant select, insert on platform.school to watchword_app;
grant update (name) on platform.school to watchword_app;
