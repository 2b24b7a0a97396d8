-- Where a policy wants the governors to see to an appointment: under which minute of theirs, of which day.
alter table people.appointment
  add minute text check (minute ~ '^[[:alnum:] /.-]{1,40}$'),
  add minuted_on date,
  add check ((minute is null) = (minuted_on is null));
