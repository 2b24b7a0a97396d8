-- Who was asked before a version is approved, and what they said. Asked again: another row; the last one counts.
create table policies.voice (
  school_id uuid not null,
  version_id uuid not null,
  party text not null,
  heard_on date not null,
  says text not null check (says <> ''),
  -- what the draft changed because of it
  changed text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  -- of the log's commitment to this row
  salt bytea not null,
  primary key (school_id, version_id, party, recorded_at),
  foreign key (school_id, version_id) references policies.version (school_id, id),
  foreign key (school_id, recorded_by) references people.person (school_id, id)
);

-- Why somebody who is not of the approving body, or who prepared it, recorded its approval.
alter table policies.approval add column instead_because text check (instead_because <> '');

-- A governor has compared such an approval with the minutes.
create table policies.approval_confirmed (
  school_id uuid not null,
  version_id uuid not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid,
  primary key (school_id, version_id),
  foreign key (school_id, version_id) references policies.approval (school_id, version_id),
  foreign key (school_id, confirmed_by) references people.person (school_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['voice', 'approval_confirmed']
  loop
    execute format('call platform.wall(%L)', 'policies.' || name);
    execute format('grant select, insert on policies.%I to watchword_app', name);
  end loop;
end
$$;
