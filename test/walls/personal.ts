import type { Module } from '../../src/platform/module.ts'
import type { Catalogue, Table } from './catalogue.ts'

/** Columns that say something of a person, or who a person is. */
const OF_A_PERSON =
  /^((\w+_)?(person|account)_id|person_ids|(\w+_)?email(_sealed)?|given_name|family_name|known_as|date_of_birth|upn|(\w+_)?phone|address_sealed)$/

/** Who did something is the log's to say; a table is about the persons it points at otherwise. */
const pointsAtAPerson = ({ pointers }: Table): boolean =>
  pointers.some(
    ({ to, columns }) =>
      (to === 'people.person' || to === 'access.account') && !(columns.at(-1) ?? '').endsWith('_by'),
  )

export const holdsAPerson = (table: Table): boolean =>
  pointsAtAPerson(table) || table.columns.some(column => OF_A_PERSON.test(column))

/** Tables of no room: what is kept of a person in them, and why they have no card. */
export const PLATFORM_HOLDS: Readonly<Record<string, string>> = {
  'platform.audit_entry':
    'Who did what: kept as long as the school keeps its log; it holds ids and no names.',
}

type Card = Pick<Module, 'name' | 'personalData'>

export function personalDataErrors({ tables }: Catalogue, modules: readonly Card[]): string[] {
  const entries = modules.flatMap(({ name, personalData }) => personalData.map(entry => ({ name, ...entry })))
  const listed = new Set([...entries.map(({ table }) => table), ...Object.keys(PLATFORM_HOLDS)])
  const there = new Map(tables.map(table => [table.name, table]))
  const schemaOf = (table: string) => table.slice(0, table.indexOf('.'))
  return [
    ...tables
      .filter(
        table => holdsAPerson(table) && !listed.has(table.name as Card['personalData'][number]['table']),
      )
      .map(({ name }) => `${name} holds a person, and no card says on what basis or how long`),
    ...[...listed].filter(table => !there.has(table)).map(table => `${table} has an entry and is no table`),
    ...entries
      .filter(({ name, table }) => schemaOf(table) !== name.replaceAll('-', '_'))
      .map(({ name, table }) => `${name} has an entry for ${table}, which is another room's`),
    ...entries
      .filter((entry, index) => entries.findIndex(({ table }) => table === entry.table) !== index)
      .map(({ table }) => `${table} has two entries`),
    ...entries.flatMap(entry =>
      (['basis', 'keep', 'from', 'erasureLeaves', 'decides'] as const)
        .filter(part => !entry[part].trim() || /^say\b/i.test(entry[part]))
        .map(part => `${entry.table} does not say: ${part}`),
    ),
  ]
}
