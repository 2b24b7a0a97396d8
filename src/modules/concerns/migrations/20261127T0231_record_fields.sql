-- What a school's policy asks of a record beyond the account: in the writer's words, by the name of the question.
alter table concerns.concern add column more jsonb not null default '{}' check (jsonb_typeof(more) = 'object');
-- The form it was written on, as its policy calls it, and which fields that asked for.
alter table concerns.concern add column form jsonb not null
  default '{"title":"","edition":"","asked":["child-name","account","childs-words","writer-name","signature","recorded-time","dsl-action","feedback","signed-off-by"]}'
  check (jsonb_typeof(form) = 'object');
-- What the writer was here on that day.
alter table concerns.concern add column signed_position text;
-- Of each child what their file said on the day on which they were first named in it.
alter table concerns.child add column filed jsonb not null default '{}' check (jsonb_typeof(filed) = 'object');
-- A field that the writer left empty, completed by somebody who deals with it.
alter table concerns.addition add column completes text;
