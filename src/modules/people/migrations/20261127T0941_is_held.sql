-- Whether a hold against erasure stands on somebody, or on a name that they bear or bore: for a room above that must not
-- destroy either. `called` is what that room still calls them, where their own record is erased.
create function people.is_held(subject uuid, called text) returns boolean
  language sql stable set search_path = ''
  as $$
  select exists (select from people.erasure_hold h
    where h.school_id = platform.current_school() and h.lifted_at is null
      and (h.person_id = subject or people.is_called(subject, h.name)
        or (people.folded(h.name) <> ''
          and string_to_array(people.folded(h.name), ' ') <@ string_to_array(people.folded(called), ' '))))
$$;
