import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { modules } from '../src/modules.ts'
import type { PersonalData } from '../src/platform/module.ts'
import { freshDatabase } from './database.ts'
import { type Catalogue, readCatalogue, type Table } from './walls/catalogue.ts'
import { personalDataErrors } from './walls/personal.ts'

test('every table that holds a person says on what basis, how long, what erasure leaves and who decides', async () => {
  const client = new Client((await freshDatabase()).keeper)
  await client.connect()
  try {
    assert.deepEqual(personalDataErrors(await readCatalogue(client), modules), [])
  } finally {
    await client.end()
  }
})

const tableOf = (name: string, columns: readonly string[], pointers: Table['pointers'] = []): Table => ({
  ...{
    name,
    owner: '',
    isMaterialized: false,
    columns,
    primaryKey: [],
    indexes: [],
    secured: true,
    forced: true,
  },
  ...{ policies: [], pointers, app: [], appUpdates: [], everybody: [] },
})
const sound = tableOf('platform.audit_entry', ['person_id'])
const holding = (...tables: Table[]): Catalogue => ({
  tables: [sound, ...tables],
  definers: [],
  appCreatesIn: [],
})
const entry = (table: PersonalData['table'], more: Partial<PersonalData> = {}): PersonalData => ({
  ...{
    table,
    basis: 'Public task',
    keep: '6 years',
    from: 'the leaving day',
    erasureLeaves: 'nothing',
    decides: 'headteacher',
  },
  ...more,
})
const card = (...personalData: PersonalData[]) => [{ name: 'oaks', personalData }]

test('a table that holds a person without an entry rings, by its columns or by what it points at', () => {
  const pointer = (column: string) => [
    { name: 'f', columns: ['school_id', column], to: 'people.person', toColumns: ['school_id', 'id'] },
  ]
  for (const table of [
    tableOf('oaks.leaf', ['school_id', 'given_name']),
    tableOf('oaks.leaf', ['school_id', 'about_person_id']),
    tableOf('oaks.leaf', ['school_id', 'email']),
    tableOf('oaks.leaf', ['school_id', 'holder'], pointer('holder')),
  ]) {
    assert.deepEqual(personalDataErrors(holding(table), card()), [
      'oaks.leaf holds a person, and no card says on what basis or how long',
    ])
    assert.deepEqual(personalDataErrors(holding(table), card(entry('oaks.leaf'))), [])
  }
  const recorded = tableOf('oaks.leaf', ['school_id', 'recorded_by'], pointer('recorded_by'))
  assert.deepEqual(personalDataErrors(holding(recorded), card()), [])
})

test('an entry for a table that is gone, of another room, twice or half filled in rings', () => {
  const leaf = tableOf('oaks.leaf', ['school_id', 'email'])
  const key = tableOf('ashes.key', ['school_id', 'email'])
  assert.match(
    String(personalDataErrors(holding(), card(entry('oaks.leaf')))),
    /has an entry and is no table/,
  )
  assert.match(String(personalDataErrors(holding(key), card(entry('ashes.key')))), /which is another room's/)
  assert.match(
    String(personalDataErrors(holding(leaf), card(entry('oaks.leaf'), entry('oaks.leaf')))),
    /two entries/,
  )
  assert.match(
    String(personalDataErrors(holding(leaf), card(entry('oaks.leaf', { keep: ' ' })))),
    /does not say: keep/,
  )
})
