-- A school whose policy lists no sanctions in Watchword has them all the same: such a one stands in the words of whoever
-- decided it, under the policy that it rests on, and at no level.
alter table concerns.sanction drop constraint sanction_check;
alter table concerns.sanction add constraint level_of_a_sanction check (sanction is not null or level is null);
alter table concerns.sanction add constraint without_level_by_policy
  check (sanction is null or level is not null or (policy_name is not null and policy_edition is not null and clause is not null));
