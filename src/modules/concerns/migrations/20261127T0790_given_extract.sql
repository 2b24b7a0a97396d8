-- A word of SQL's own makes a name that is quoted everywhere, in the names of a backup's files too.
alter table concerns.extract rename to given_extract;
