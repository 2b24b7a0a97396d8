-- Which rule of an agreement speaks of which use: as somebody pointed to it.
alter table agreements.carried drop constraint carried_kind_check;
alter table agreements.carried add constraint carried_kind_check check (kind in ('line', 'section', 'use'));
