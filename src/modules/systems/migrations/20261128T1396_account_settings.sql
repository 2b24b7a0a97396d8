-- What a list may say of an account besides: which parts it may use, and whether and when it was given a password. Never the password.
alter table systems.account
  add column parts text[] not null default '{}',
  add column is_lax boolean not null default false,
  add column password_set_on date;
grant update (parts, is_lax, password_set_on) on systems.account to watchword_app;
