-- What stands at an instant, said once for whoever asks. Read through the caller's own walls.
create function platform.settings_at(wanted timestamptz) returns setof platform.setting
  language sql stable
  as $$
    select * from platform.setting
     where school_id = platform.current_school()
       and in_force_from <= wanted and (in_force_until is null or in_force_until > wanted)
  $$;
