import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { plain } from './pages.ts'
import { fieldsShown, schoolThatRecords } from './recorded.ts'

type Row = { id: string; school: SchoolName }

const TABLE: readonly Row[] = [
  { id: 'RB-1.7', school: 'redbridge' },
  { id: 'RD-1.14', school: 'reedham' },
  { id: 'AL-2.3', school: 'allington' },
  { id: 'AL-45.2', school: 'allington' },
  { id: 'BS-2.5', school: 'banks' },
]

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : [typeof value === 'string' ? value : '']

/** The kinds of the row, as the form sends them. */
const kindsOf = ({ id, school }: Row): string[] => {
  const { area, type } = restings(school)[id]?.parameters ?? {}
  return listOf(area).flatMap(one => listOf(type).map(kind => (kind ? `${one}/${kind}` : one)))
}
const inWords = (kind: string): string => {
  const [area = '', type] = kind.split('/')
  const head = area.charAt(0).toUpperCase() + area.slice(1)
  return type ? `${head}: ${type}` : head
}

for (const row of TABLE) {
  test(`${row.id} whoever decides says which of the policy’s kinds of risk it was, one or several; the writer is never asked; it is counted by them`, async t => {
    const { form, report, record, decideWhole, get, dsl, isKept } = await schoolThatRecords(t, row.school)
    const kinds = kindsOf(row)
    const asked = await form()
    assert.ok(!fieldsShown(asked).includes('risks'))
    const { at } = await report({ about: 'Jonah Tillerby' })
    const shown = await record(at)
    for (const kind of kinds) assert.ok(shown.includes(inWords(kind)), kind)
    const refused = await decideWhole(at, { risks: [] })
    assert.equal(refused.statusCode, 422)
    assert.match(plain(refused.body), /Select what kind of risk it was/)
    const wordless = await decideWhole(at, { risks: 'none-listed' })
    assert.equal(wordless.statusCode, 422)
    assert.match(plain(wordless.body), /Write what it was, if none of these/)
    assert.equal((await decideWhole(at, { risks: kinds })).statusCode, 303)
    const decided = await record(at)
    assert.ok(decided.includes(`Kind of risk ${inWords(kinds[0] ?? '')}`))
    const other = await report({})
    assert.equal((await decideWhole(other.at, { risks: [kinds[0] ?? ''] })).statusCode, 303)
    const counts = plain((await get(dsl, '/concerns?which=decided')).body)
    assert.match(counts, /2 concerns decided this school year/)
    assert.ok(counts.includes(`${inWords(kinds[0] ?? '')}: 2`))
    for (const kind of kinds.slice(1)) assert.ok(counts.includes(`${inWords(kind)}: 1`), kind)
    await isKept(row.id, /2 of 2 decisions say a kind of risk/)
  })
}
