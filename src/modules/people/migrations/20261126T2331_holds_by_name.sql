-- A hold by name held only against a name that was typed letter for letter as on the roll: "O'Brien" did not hold
-- O’Brien, nor "Mary Smith" Mary Jane Smith, and an erasure cannot be undone. It now holds everybody who bears all of
-- its words, however they are written, in any name they were ever known by here. One too many is lifted.

-- A name for comparing: no accents, capitals, apostrophes or hyphens, as the roll compares names.
create function people.folded(name text) returns text
  language sql immutable set search_path = ''
  as $$
  select btrim(regexp_replace(regexp_replace(
    replace(replace(replace(replace(
      translate(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]', '', 'g')),
        'øØłŁđĐðÐıħĦ', 'oollddddihh'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[''‘’ʼʻ`´′.]', '', 'g'), '[\s,;:/()"“”‐-―-]+', ' ', 'g'))
$$;

-- Whether somebody was ever known here by every word of this name.
create function people.is_called(subject uuid, name text) returns boolean
  language sql stable set search_path = ''
  as $$
  select people.folded(name) <> '' and string_to_array(people.folded(name), ' ') <@ string_to_array(people.folded((
    select string_agg(concat_ws(' ', known.given_name, known.known_as, known.family_name), ' ')
      from (select given_name, known_as, family_name from people.person_details
             where school_id = platform.current_school() and person_id = subject
            union all
            select given_name, null, family_name from people.relationship
             where school_id = platform.current_school() and person_id = subject) known)), ' ')
$$;

-- What stands in the way of erasing this person on this day; nothing, if it may be.
create or replace function people.erasure_stops(subject uuid, today date) returns text[]
  language sql stable set search_path = ''
  as $$
  with school as (select platform.current_school() as id)
  select array_remove(array[
    case when exists (select from people.membership m, school where m.school_id = school.id
      and m.person_id = subject and m.stopped_at is null
      and (m.ends_on is null or (m.ends_on >= today and m.ends_on >= m.starts_on))) then 'here' end,
    case when exists (select from people.appointment a, school where a.school_id = school.id
      and a.person_id = subject and a.stopped_at is null
      and (a.ends_on is null or (a.ends_on >= today and a.ends_on >= a.starts_on))) then 'duty' end,
    case when exists (select from people.must_not_be_told f, school where f.school_id = school.id
      and subject in (f.person_id, f.pupil_id) and f.lifted_at is null) then 'warning' end,
    case when exists (select from people.erasure_hold h, school where h.school_id = school.id and h.lifted_at is null
      and (h.person_id = subject or people.is_called(subject, h.name))) then 'hold' end,
    case when exists (select from people.roll_file f, school where f.school_id = school.id
      and f.sealed is not null) then 'roll-file' end
  ], null)
$$;

-- What this room takes out of its tables, and what it leaves: as module.ts says of each. Why somebody holds a duty apart
-- is typed, and came after the first of these: it goes too.
create or replace function people.erase_person(subject uuid, erased_at timestamptz) returns void
  language plpgsql set search_path = ''
  as $$
declare
  school uuid := platform.current_school();
begin
  update people.erasure_hold
     set reason = 'Erased', name = case when name is null then null else 'Erased' end,
         lifted_because = case when lifted_because is null then null else 'Erased' end
   where school_id = school and (person_id = subject or people.is_called(subject, name));
  delete from people.person_details where school_id = school and person_id = subject;
  insert into people.person_details (school_id, id, person_id, given_name, family_name, recorded_at)
    values (school, gen_random_uuid(), subject, 'Erased', 'person', erased_at);
  update people.membership set job_title = null, class_name = null, ended_reason = null
   where school_id = school and person_id = subject;
  update people.appointment
     set ended_reason = null, apart_because = case when apart_because is null then null else 'Erased' end
   where school_id = school and person_id = subject;
  update people.roll_decision set person_id = null where school_id = school and person_id = subject;
  delete from people.pupil_details where school_id = school and pupil_id = subject;
  delete from people.relationship where school_id = school and subject in (person_id, pupil_id);
  delete from people.sibling where school_id = school and subject in (pupil_id, other_id);
  update people.must_not_be_told
     set reason = 'Erased', lifted_because = case when lifted_because is null then null else 'Erased' end
   where school_id = school and subject in (person_id, pupil_id);
end
$$;

drop function people.names_of(uuid);
grant update (apart_because) on people.appointment to watchword_eraser;
