import { OWNER } from '../../src/platform/db/addresses.ts'
import type { Catalogue, Table } from './catalogue.ts'
import { APP_DEFINERS, APP_DELETES, GLOBAL_TABLES, SECOND_WALL } from './global-tables.ts'

type Rule = (catalogue: Catalogue) => string[]

const SCHOOL = 'school_id'
/** Asked once in a statement: a bare call would be worked out for each row. */
const WALL = '(school_id = ( SELECT platform.current_school() AS current_school))'

const isGlobal = (table: string) => Object.hasOwn(GLOBAL_TABLES, table)
export const schoolTables = ({ tables }: Catalogue): Table[] => tables.filter(({ name }) => !isGlobal(name))

const ofEachSchoolTable =
  (judge: (table: Table, catalogue: Catalogue) => string[]): Rule =>
  catalogue =>
    schoolTables(catalogue).flatMap(table => judge(table, catalogue).map(says => `${table.name} ${says}`))

export const keysBeginWithTheSchool = ofEachSchoolTable(({ primaryKey, isMaterialized }) =>
  isMaterialized || primaryKey[0] === SCHOOL ? [] : [`has a primary key that does not begin with ${SCHOOL}`],
)

export const indexesBeginWithTheSchool = ofEachSchoolTable(({ indexes }) =>
  indexes
    .filter(({ columns }) => columns[0] !== SCHOOL)
    .map(({ name }) => `has an index, ${name}, that does not begin with ${SCHOOL}`),
)

export const rowsAreWalled = ofEachSchoolTable(({ secured, forced, policies, isMaterialized }) => {
  if (isMaterialized) return ['is materialized: no row-level security reaches it']
  const wall = policies.find(({ name }) => name === 'of_this_school')
  return [
    ...(secured ? [] : ['has no row-level security']),
    ...(forced ? [] : ['does not force row-level security on its owner']),
    ...(wall?.using === WALL && wall.check === WALL ? [] : ['has no wall: call platform.wall']),
  ]
})

/** Permissive policies add up, so a second one opens what the first one shut. */
export const noPolicyOpensTheWall = ofEachSchoolTable(({ policies }) =>
  policies
    .filter(({ name, permissive }) => permissive && name !== 'of_this_school')
    .filter(({ using, check }) =>
      [using, check].some(part => part !== null && !/current_(school|account)\(\)/.test(part)),
    )
    .map(({ name }) => `has a policy, ${name}, that asks neither for the school nor for the account`),
)

/** A table of the adult register that somebody forgets to seal is open to the whole school. */
export const adultRegisterIsSealed = ofEachSchoolTable(({ name, policies }) => {
  const mustBe = Object.hasOwn(SECOND_WALL, name) || (name.startsWith('adults.') && name !== 'adults.family')
  const isSealed = policies.some(
    ({ permissive, using }) =>
      !permissive && /_(by|to)_me\(\)|current_person\(\)|CURRENT_USER/i.test(using ?? ''),
  )
  return !mustBe || isSealed ? [] : ['stands behind no second wall']
})

/** Foreign keys are checked without row-level security: only a composite one cannot cross schools. */
export const pointersStayInTheSchool = ofEachSchoolTable(({ pointers }) =>
  pointers
    .filter(({ to }) => !isGlobal(to))
    .filter(({ columns, toColumns }) => columns[0] !== SCHOOL || toColumns[0] !== SCHOOL)
    .map(({ name, to }) => `points at ${to} by ${name} without its school`),
)

export const appOwnsNothing: Rule = ({ tables, appCreatesIn }) => [
  ...tables.filter(({ owner }) => owner !== OWNER).map(({ name, owner }) => `${name} belongs to ${owner}`),
  ...appCreatesIn.map(name => `the serving role may create things in schema ${name}`),
]

export const appErasesNothing: Rule = ({ tables }) =>
  tables.flatMap(({ name, app, everybody }) => [
    ...(app.includes('DELETE') && !Object.hasOwn(APP_DELETES, name)
      ? [`the serving role may delete from ${name}`]
      : []),
    ...app
      .filter(right => right === 'TRUNCATE' || right === 'TRIGGER' || right === 'REFERENCES')
      .map(right => `the serving role has ${right} on ${name}`),
    ...everybody.map(right => `everybody has ${right} on ${name}`),
  ])

const APPENDED_BY_FUNCTION = ['platform.audit_entry', 'platform.chain_head']

export const appRewritesNoLog: Rule = ({ tables }) =>
  tables
    .filter(({ name }) => APPENDED_BY_FUNCTION.includes(name))
    .flatMap(({ name, app, appUpdates }) => [
      ...(app.includes('INSERT') ? [`the serving role may insert into ${name} by hand`] : []),
      ...(appUpdates.length ? [`the serving role may update ${appUpdates.join(', ')} of ${name}`] : []),
    ])

export const definersAreGuarded: Rule = ({ definers }) =>
  definers.flatMap(({ name, settings, byEverybody, byApp }) => [
    ...(byEverybody ? [`everybody may run ${name} with its owner's rights`] : []),
    ...(settings.some(setting => setting.startsWith('search_path='))
      ? []
      : [`${name} runs without a fixed search_path`]),
    ...(byApp && !Object.hasOwn(APP_DEFINERS, name)
      ? [`the serving role may run ${name}, which is not on the list`]
      : []),
  ])

/** What is listed is there. A room that this database has not got is not judged. */
export const listsAreTrue: Rule = ({ tables, definers }) => {
  const schemaOf = (name: string) => name.slice(0, name.indexOf('.'))
  const schemas = new Set(tables.map(({ name }) => schemaOf(name)))
  const missing = (list: Readonly<Record<string, string>>, there: readonly { name: string }[]) =>
    Object.keys(list).filter(
      listed => schemas.has(schemaOf(listed)) && !there.some(({ name }) => name === listed),
    )
  return [...missing({ ...GLOBAL_TABLES, ...APP_DELETES }, tables), ...missing(APP_DEFINERS, definers)].map(
    listed => `${listed} is listed and is not there`,
  )
}

export const DATABASE_RULES: readonly Rule[] = [
  keysBeginWithTheSchool,
  indexesBeginWithTheSchool,
  rowsAreWalled,
  noPolicyOpensTheWall,
  adultRegisterIsSealed,
  pointersStayInTheSchool,
  appOwnsNothing,
  appErasesNothing,
  appRewritesNoLog,
  definersAreGuarded,
  listsAreTrue,
]
