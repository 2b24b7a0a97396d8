-- A child's own record can be erased long before their concerns file may go. Without this the file stood under “Erased
-- person”, with no date of birth to count its time from, their name stood in the words of other children's files, and
-- whoever was their family was kept from less. So what the file needs is kept in this room, behind its walls, when the
-- record is erased; whoever erases is told of none of it.
create table concerns.kept_child (
  school_id uuid not null references platform.school (id),
  person_id uuid not null,
  name text not null check (name <> ''),
  initials text not null,
  born_on date,
  upn text,
  -- their family at that time: as far from the file afterwards as before
  family uuid[] not null,
  kept_at timestamptz not null,
  primary key (school_id, person_id),
  foreign key (school_id, person_id) references people.person (school_id, id)
);
call platform.wall('concerns.kept_child');
create policy not_of_own_child on concerns.kept_child as restrictive
  using (current_user <> 'watchword_app' or not coalesce(platform.current_person() = any(family), false))
  with check (true);
grant select on concerns.kept_child to watchword_app;

-- Whom a file is about, also once their own record is erased: a view that other modules may join.
create view concerns.named_card with (security_invoker = true) as
  select p.school_id, p.id, coalesce(k.name, p.name) as name, coalesce(k.initials, p.initials) as initials,
         k.born_on as kept_born_on
    from people.person_card p
    left join concerns.kept_child k on k.school_id = p.school_id and k.person_id = p.id;
grant select on concerns.named_card to watchword_app;

-- Whose family whoever asks is, or was when the record was erased.
create or replace function concerns.own_children() returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select pupil_id from people.related_adult
   where school_id = platform.current_school() and person_id = platform.current_person()
  union all
  select person_id from concerns.kept_child
   where school_id = platform.current_school() and platform.current_person() = any(family)
$$;
grant execute on function concerns.own_children() to watchword_app, watchword_eraser;
alter policy not_of_own_child on concerns.alert_flag
  using (child_id not in (select concerns.own_children()));
alter policy not_of_own_child on concerns.break_glass
  using (opened_by = platform.current_person() or child_id not in (select concerns.own_children()));
alter policy not_of_own_child on concerns.earlier_child
  using (current_user <> 'watchword_app' or case when person_id is null
    then not (perhaps && array(select concerns.own_children()))
    else person_id not in (select concerns.own_children()) end);

-- What this room takes out for an erased person: nothing. Whoever confirms it may be kept from the records, and is not
-- told of them either way, so it is asked as nobody.
create function concerns.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
  person text := current_setting('app.person', true);
begin
  perform set_config('app.person', '', true);
  insert into concerns.kept_child (school_id, person_id, name, initials, born_on, upn, family, kept_at)
  select school, subject, p.name, p.initials, f.born_on, f.upn,
         array(select distinct r.person_id from people.related_adult r
                where r.school_id = school and r.pupil_id = subject order by 1),
         erased_at
    from people.person_card p join people.pupil_file_card f on f.school_id = p.school_id and f.pupil_id = p.id
   where p.school_id = school and p.id = subject
     and (exists (select from concerns.child c where c.school_id = school and c.person_id = subject)
       or exists (select from concerns.earlier_child c where c.school_id = school and c.person_id = subject)
       or exists (select from concerns.earlier_entry e where e.school_id = school and subject = any(e.pupils_named))
       or exists (select from concerns.alert_flag f where f.school_id = school and f.child_id = subject)
       or exists (select from concerns.break_glass g where g.school_id = school and g.child_id = subject))
  on conflict (school_id, person_id) do nothing;
  perform set_config('app.person', coalesce(person, ''), true);
end
$$;
revoke all on function concerns.erase_person(uuid, timestamptz) from public;
grant execute on function concerns.erase_person(uuid, timestamptz) to watchword_eraser;
grant select on people.related_adult, people.person_card, people.pupil_file_card to watchword_eraser;
grant select on concerns.child, concerns.earlier_child, concerns.earlier_entry, concerns.alert_flag,
  concerns.break_glass, concerns.kept_child to watchword_eraser;
grant insert on concerns.kept_child to watchword_eraser;
