-- A word of SQL's own makes a name that is quoted everywhere.
alter table transfers.receipt rename column position to post;
