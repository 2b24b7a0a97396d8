-- A scan comes as a PDF.
alter table platform.file drop constraint file_type_check;
alter table platform.file add check (type in (
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text/plain; charset=utf-8',
  'application/pdf', 'application/octet-stream'));

-- A file that should not be here is shut: whoever serves pages cannot see its row, and so has no key to it. The row, the
-- key and the bytes stay as they are, also in every backup that is made from now on, for the police. Only a room's own
-- function shuts one.
alter table platform.file add column is_shut boolean not null default false;
create policy shut on platform.file as restrictive for select
  using (current_user <> 'watchword_app' or not is_shut);
grant update (is_shut) on platform.file to watchword_eraser;

-- Which are shut: ids alone, so that the sweep leaves their bytes.
create function platform.shut_files() returns setof uuid
  language sql stable security definer set search_path = ''
  as $$
  select id from platform.file
   where school_id = platform.current_school() and is_shut and sealed_key is not null
$$;
revoke all on function platform.shut_files() from public;
grant execute on function platform.shut_files() to watchword_app;
