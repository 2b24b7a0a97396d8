-- Why somebody is here for a time; nothing, where they are here without an end.
alter table people.membership add column basis text
  check (basis in ('fixed-term', 'supply', 'placement', 'outside-group'));
