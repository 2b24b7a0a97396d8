import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { keepFrom, wholeFile } from '../../../test/child-file.ts'
import { pdfOf, SAID } from '../../../test/documents.ts'
import { acceptedEarlier, broughtIn } from '../../../test/earlier.ts'
import { DECIDED, decidedRecord, oldPupil } from '../../../test/old-files.ts'
import { rowsOf } from '../../../test/rows-of.ts'
import { world } from '../../../test/world.ts'
import { chains, readChain } from '../../platform/audit/read-chain.ts'
import { sayVerdict, verifyChain } from '../../platform/audit/verify.ts'
import { recordRelationship } from '../people/index.ts'
import { decideConcern } from './commands/decide-concern.ts'
import { describeDocument } from './commands/describe-document.ts'
import { destroyFile } from './commands/destroy-file.ts'
import { flagChild } from './commands/flag-child.ts'
import { keepDocumentFile } from './commands/keep-document-file.ts'
import { proposeDestruction } from './commands/keep-file.ts'
import { readConcern } from './commands/read-concern.ts'
import { sealDocument } from './commands/seal-document.ts'
import { takeFile } from './commands/take-file.ts'
import { childFile } from './queries/child-file.ts'
import { concern } from './queries/concern.ts'
import { destroyedFiles, destruction } from './queries/destruction.ts'
import { destructionsProposed, filesDue } from './queries/files-due.ts'
import { fileRetention } from './queries/file-retention.ts'
import { search } from './queries/search.ts'

type World = Awaited<ReturnType<typeof world>>
const WHY = { keepWhy: 'A claim may come', destroyWhy: 'Nobody needs it any more' }
const YES = { understood: 'yes' }

/** Everything that the database holds, as one text. */
async function everything(here: World): Promise<string> {
  const tables = await rowsOf(
    here,
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'kept')`,
  )
  const said: string[] = []
  for (const { name } of tables)
    said.push(JSON.stringify(await rowsOf(here, `select t::text from ${String(name)} t`)))
  return said.join('\n')
}

const verdicts = async ({ addresses }: World) => {
  const keeper = new Client(addresses.keeper)
  await keeper.connect()
  try {
    const found: string[] = []
    for (const { schoolId, chain, root } of await chains(keeper))
      found.push(sayVerdict(await verifyChain(readChain(keeper, schoolId, chain), root)))
    return found
  } finally {
    await keeper.end()
  }
}

test('a lead whose own child it is sees no row of it: not in the queue, not proposed, not destroyed, and decides nothing', async t => {
  const here = await world(t)
  const { as, people } = here
  const personId = await oldPupil(here)
  await decidedRecord(here, [personId])
  const isParent = { personId: people.deputy.id, pupilId: personId, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), isParent)
  const deputy = async () => as(people.deputy)
  assert.deepEqual(await filesDue(await deputy()), [])
  assert.equal((await filesDue(await as(people.dsl))).length, 1)
  await assert.rejects(proposeDestruction(await deputy(), { personId, ...WHY }), { kind: 'conflict' })
  const { reviewId } = await proposeDestruction(await as(people.dsl), { personId, ...WHY })
  assert.deepEqual(await destructionsProposed(await deputy()), [])
  assert.equal((await destructionsProposed(await as(people.head))).length, 1)
  await assert.rejects(destruction(await deputy(), { reviewId }), { kind: 'not-found' })
  await assert.rejects(destroyFile(await deputy(), { reviewId, ...YES }), { kind: 'not-found' })
  here.clock.move({ minutes: 1 })
  await destroyFile(await as(people.head), { reviewId, ...YES })
  assert.deepEqual(await destroyedFiles(await deputy(), {}), [])
  assert.equal((await destroyedFiles(await as(people.dsl), {})).length, 1)
})

test('a lead who is kept from one record is shown the others alone, and what they propose leaves it', async t => {
  const here = await world(t)
  const { as, people } = here
  const personId = await oldPupil(here)
  const kept = await decidedRecord(here, [personId], { saw: 'The heron stood still.' })
  const open = await decidedRecord(here, [personId])
  await keepFrom(await as(people.head), kept, people.deputy)
  const { records } = await fileRetention(await as(people.deputy), { personId })
  assert.deepEqual(
    records.map(({ concernId }) => concernId),
    [open],
  )
  const theirs = await proposeDestruction(await as(people.dsl), { personId, ...WHY })
  await assert.rejects(destruction(await as(people.deputy), theirs), { kind: 'not-found' })
  assert.deepEqual(await destructionsProposed(await as(people.deputy)), [])
  const { reviewId } = await proposeDestruction(await as(people.deputy), { personId, ...WHY })
  here.clock.move({ minutes: 1 })
  await destroyFile(await as(people.head), { reviewId, ...YES })
  assert.equal((await concern(await as(people.dsl), { concernId: kept })).concernId, kept)
  await assert.rejects(concern(await as(people.dsl), { concernId: open }), { kind: 'not-found' })
})

test('nothing is left of a file that was destroyed: no word, no document, no search, no chronology; every chain verifies', async t => {
  const here = await world(t)
  const { as, people, clock } = here
  const dsl = async () => as(people.dsl)
  const lettered = await decidedRecord(here, [people.pupil.id], { saw: 'A kingfisher dived.' })
  const { documentId } = await describeDocument(await dsl(), { concernId: lettered, ...SAID })
  await keepDocumentFile(await dsl(), {
    ...{ concernId: lettered, documentId, file: { name: 'x.pdf', bytes: pdfOf('Dear school') } },
  })
  const { concernId, deviceConcernId } = await wholeFile(here)
  await acceptedEarlier(await dsl(), await broughtIn(await dsl()))
  await flagChild(await dsl(), {
    ...{ personId: people.pupil.id, adultIds: [people.volunteer.id] },
    ...{ lookFor: 'Whether he eats', until: '2027-03-01' },
  })
  await takeFile(await dsl(), { personId: people.pupil.id, what: 'file', because: 'The panel asked' })
  clock.move({ minutes: 1 })
  await readConcern(await dsl(), { concernId: deviceConcernId })
  await decideConcern(await dsl(), { concernId: deviceConcernId, ...DECIDED })
  const elsewhere = await decidedRecord(here, [await oldPupil(here)], { saw: 'Nobody else was there.' })
  clock.move({ days: 5700 })

  const traces = [
    ...[
      'laughed at',
      'red mark',
      'cloakroom',
      'gone on for weeks',
      'did it again',
      'I spoke with',
      'Rowan is older',
    ],
    ...[
      'Find out what',
      'Nothing was sent',
      'For Jonah',
      'He laughs',
      'Dear all',
      'PC Brae',
      'She will talk',
    ],
    ...[
      'The school nurse',
      'Of Jonah',
      'Look sooner',
      'neighbour',
      'lay in an inbox',
      'wet through',
      'Whether he eats',
    ],
    ...['kingfisher', 'Letter of the surgery', 'Oyelaran', 'The panel asked', 'In the office safe'],
  ]
  const before = await everything(here)
  for (const trace of traces) assert.ok(before.includes(trace), `nothing held ${trace} before`)
  const whole = (await verdicts(here)).every(said => said.startsWith('whole to entry'))
  assert.ok(whole)
  const { records } = await fileRetention(await dsl(), { personId: people.pupil.id })
  assert.deepEqual(
    records.filter(({ waits }) => waits.length).map(({ concernId: id, waits }) => [id === concernId, waits]),
    [],
  )
  const { reviewId } = await proposeDestruction(await dsl(), { personId: people.pupil.id, ...WHY })
  clock.move({ minutes: 1 })
  const { reference } = await destroyFile(await as(people.head), { reviewId, ...YES })
  clock.move({ minutes: 1 })

  const after = (await everything(here)).split('\n')
  // What another child's file holds of another system stays with that child.
  for (const trace of traces.filter(one => one !== 'In the office safe'))
    assert.equal(after.find(row => row.includes(trace))?.slice(0, 300), undefined, trace)
  assert.deepEqual(
    (await verdicts(here)).filter(said => !said.startsWith('whole to entry')),
    [],
  )
  const [file] = await rowsOf(
    here,
    'select sealed_key, salt from platform.file order by kept_at desc limit 1',
  )
  assert.deepEqual(file, { sealed_key: null, salt: null })
  const { concerns, entries } = await childFile(await dsl(), { personId: people.pupil.id })
  assert.deepEqual([concerns, entries], [[], []])
  for (const words of ['kingfisher', 'cloakroom', 'wet through']) {
    const found = await search(await dsl(), { words, page: 1 })
    assert.deepEqual([found.all, found.allEarlier], [0, 0])
  }
  assert.equal((await concern(await dsl(), { concernId: elsewhere })).concernId, elsewhere)

  const [line] = await destroyedFiles(await dsl(), {})
  assert.deepEqual(
    [
      line?.reference,
      line?.recordReferences.length,
      line?.documents,
      line?.isWhole,
      line?.proposer,
      line?.confirmer,
    ],
    [reference, 3, 1, true, people.dsl.name, people.head.name],
  )
  assert.doesNotMatch(JSON.stringify(line), /Jonah|Tillerby|J\.T\.|2016|2041/)
  const [entry] = await rowsOf(
    here,
    `select body from platform.audit_entry where use_case = 'concerns.destroy-file'`,
  )
  assert.equal((JSON.parse(String(entry?.['body'])) as { person: string }).person, people.head.id)
  const left = await rowsOf(here, `select key_hash from concerns.file_tombstone`)
  assert.ok(left.length > 0)
})

test('no table of the room that points at a record is forgotten', async t => {
  const here = await world(t)
  const rows = await rowsOf(
    here,
    `select table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'concerns' and column_name = 'concern_id' and table_type = 'BASE TABLE'
        and table_name <> all(concerns.goes_with_a_record())`,
  )
  assert.deepEqual(rows, [])
})

test('a record with a sealed document stays until the police have said what becomes of it', async t => {
  const here = await world(t)
  const { as, people } = here
  const personId = await oldPupil(here)
  const concernId = await decidedRecord(here, [personId])
  const dsl = await as(people.dsl)
  const { documentId } = await describeDocument(dsl, { concernId, ...SAID })
  await keepDocumentFile(dsl, { concernId, documentId, file: { name: 'x.pdf', bytes: pdfOf('Dear school') } })
  await sealDocument(dsl, { concernId, documentId, why: 'It should not be here' })
  const { records } = await fileRetention(dsl, { personId })
  assert.deepEqual(records[0]?.waits, ['sealed'])
})
