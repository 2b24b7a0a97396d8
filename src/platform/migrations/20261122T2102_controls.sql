-- The settings in force. A row is closed, never overwritten, so any past day can be asked. A row that was
-- replaced before its day came is closed at the instant it would have begun.
create table platform.setting (
  school_id uuid not null,
  control text not null,
  key text not null default '',
  audience text not null default '',
  in_force_from timestamptz not null,
  written_at timestamptz not null,
  in_force_until timestamptz,
  parameters jsonb not null,
  parameters_version integer not null,
  -- null: the product's own default, written at set-up
  policy_version_id uuid,
  clause_id uuid,
  product_version text not null,
  check (in_force_until is null or in_force_until >= in_force_from),
  primary key (school_id, control, key, audience, in_force_from, written_at)
);
create unique index setting_last on platform.setting (school_id, control, key, audience)
  where in_force_until is null;

-- What the evidence said when it was asked. A past day shows that day's reading; it is never recomputed.
create table platform.reading (
  school_id uuid not null,
  control text not null,
  key text not null default '',
  audience text not null default '',
  system text not null default 'watchword',
  taken_at timestamptz not null,
  state text not null check (state in ('met', 'at-risk', 'not-met', 'nothing-due', 'not-measured', 'nobodys-duty')),
  kept integer not null check (kept >= 0),
  due integer not null check (due >= kept),
  figure text not null,
  exceptions jsonb not null default '[]',
  primary key (school_id, control, key, audience, system, taken_at)
);

call platform.wall('platform.setting');
call platform.wall('platform.reading');
grant select, insert on platform.setting, platform.reading to watchword_app;
grant update (in_force_until) on platform.setting to watchword_app;
