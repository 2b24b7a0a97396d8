-- What a policy asks of a decision: for each child who of their family was told, how and on which day; and which kinds
-- of online risk it was, each as "area/type" in the policy's words.
alter table concerns.decision add column told jsonb not null default '[]' check (jsonb_typeof(told) = 'array');
alter table concerns.decision add column risks text[] not null default '{}';
alter table concerns.decision add column other_risk text check (other_risk <> '');
