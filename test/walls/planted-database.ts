import {
  adultRegisterIsSealed,
  appErasesNothing,
  appOwnsNothing,
  appRewritesNoLog,
  definersAreGuarded,
  indexesBeginWithTheSchool,
  keysBeginWithTheSchool,
  noPolicyOpensTheWall,
  pointersStayInTheSchool,
  rowsAreWalled,
} from './database-rules.ts'

const APP = 'watchword_app'
const leaf = `create table plant.leaf (school_id uuid not null, id uuid not null, other uuid, primary key (school_id, id));`
const walled = `${leaf} call platform.wall('plant.leaf');`

/** Each is run in a transaction that is rolled back: what is wrong, the SQL, and the rule that must ring. */
export const plantedInDatabase = [
  ['a table has no wall', leaf, rowsAreWalled],
  [
    'a wall is not forced on the owner',
    `${walled} alter table plant.leaf no force row level security`,
    rowsAreWalled,
  ],
  ['a wall was switched off', `${walled} alter table plant.leaf disable row level security`, rowsAreWalled],
  [
    'a wall lets anything be written',
    `${walled} alter policy of_this_school on plant.leaf with check (true)`,
    rowsAreWalled,
  ],
  [
    'a wall is asked for again in each row',
    `${walled} alter policy of_this_school on plant.leaf using (school_id = platform.current_school())`,
    rowsAreWalled,
  ],
  [
    'a copy of a school’s rows is materialized',
    `create materialized view plant.leaf as select * from platform.setting`,
    rowsAreWalled,
  ],
  ['a table knows no school', 'create table plant.leaf (id uuid primary key)', keysBeginWithTheSchool],
  [
    'a key begins with something else',
    'create table plant.leaf (school_id uuid, id uuid, primary key (id, school_id))',
    keysBeginWithTheSchool,
  ],
  [
    'an index begins with something else',
    `${walled} create index leaf_by_id on plant.leaf (id)`,
    indexesBeginWithTheSchool,
  ],
  [
    'an index begins with an expression',
    `${walled} create index leaf_by_id on plant.leaf ((id::text), school_id)`,
    indexesBeginWithTheSchool,
  ],
  [
    'a table of the adult register has no second wall',
    walled.replaceAll('plant.leaf', 'adults.leaf'),
    adultRegisterIsSealed,
  ],
  [
    'the second wall of the adult register lets everybody in',
    'alter policy sealed on adults.decision using (true)',
    adultRegisterIsSealed,
  ],
  [
    'a pointer leaves out the school',
    `${walled} create unique index leaf_alone on plant.leaf (id);
     create table plant.bud (school_id uuid, id uuid references plant.leaf (id), primary key (school_id, id))`,
    pointersStayInTheSchool,
  ],
  [
    'a composite pointer crosses the school with something else',
    `${walled} create unique index leaf_pair on plant.leaf (id, school_id);
     create table plant.bud (school_id uuid, id uuid, primary key (school_id, id),
       foreign key (id, school_id) references plant.leaf (id, school_id))`,
    pointersStayInTheSchool,
  ],
  [
    'a second policy opens the wall',
    `${walled} create policy all_rows on plant.leaf using (true)`,
    noPolicyOpensTheWall,
  ],
  [
    'a second policy lets anything be written',
    `${walled} create policy all_rows on plant.leaf for insert with check (id is not null)`,
    noPolicyOpensTheWall,
  ],
  ['the serving role may create tables', `grant create on schema plant to ${APP}`, appOwnsNothing],
  ['the serving role may delete', `${walled} grant delete on plant.leaf to ${APP}`, appErasesNothing],
  [
    'the serving role may empty a table',
    `${walled} grant truncate on plant.leaf to ${APP}`,
    appErasesNothing,
  ],
  ['everybody may read', `${walled} grant select on plant.leaf to public`, appErasesNothing],
  [
    'the serving role may rewrite the log',
    `grant update (body) on platform.audit_entry to ${APP}`,
    appRewritesNoLog,
  ],
  [
    'the serving role may move the head of a chain',
    `grant update on platform.chain_head to ${APP}`,
    appRewritesNoLog,
  ],
  [
    'the serving role may write the log by hand',
    `grant insert on platform.audit_entry to ${APP}`,
    appRewritesNoLog,
  ],
  [
    'everybody may run a function with its owner’s rights',
    `create function plant.peek() returns bigint language sql security definer set search_path = '' as 'select 1::bigint'`,
    definersAreGuarded,
  ],
  [
    'a function with its owner’s rights trusts the caller’s search path',
    `create function plant.peek() returns bigint language sql security definer as 'select 1::bigint';
     revoke all on function plant.peek() from public`,
    definersAreGuarded,
  ],
  [
    'the serving role may run a function with its owner’s rights that nobody listed',
    `create function plant.peek() returns bigint language sql security definer set search_path = '' as 'select 1::bigint';
     revoke all on function plant.peek() from public; grant execute on function plant.peek() to ${APP}`,
    definersAreGuarded,
  ],
] as const
