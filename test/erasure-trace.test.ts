import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { inWorld } from '../src/modules/agreements/signing-world.test.ts'
import { refuseAgreement } from '../src/modules/agreements/commands/refuse-agreement.ts'
import { settleRefusal } from '../src/modules/agreements/commands/settle-refusal.ts'
import { refusals } from '../src/modules/agreements/queries/refusals.ts'
import { signatureProof } from '../src/modules/agreements/queries/signature-proof.ts'
import { exportLines } from '../src/platform/audit/export-file.ts'
import { chains, readChain } from '../src/platform/audit/read-chain.ts'
import { sayVerdict, verifyChain } from '../src/platform/audit/verify.ts'
import { systemActor } from '../src/platform/call.ts'
import { newId } from '../src/words/ids.ts'
import { endLeaver } from '../src/modules/access/listeners/end-leaver.ts'
import { confirmErasure } from '../src/modules/people/commands/confirm-erasure.ts'
import { decideRow } from '../src/modules/people/commands/decide-row.ts'
import { proposeErasure } from '../src/modules/people/commands/propose-erasure.ts'
import { endMembership } from '../src/modules/people/index.ts'
import { accepted, brought, loaded, previewOf, textFile } from '../src/modules/people/roll-world.test.ts'
import { signedUp } from './signed-up.ts'
import type { Cast } from './world.ts'

type Here = Awaited<ReturnType<typeof signedUp>>

async function asKeeper<Result>(
  { addresses }: Here,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(addresses.keeper)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const rowsOf = (here: Here, sql: string, values: unknown[] = []) =>
  asKeeper(here, async client => (await client.query(sql, values)).rows as Record<string, unknown>[])

/** Everything that the database holds, the queue too, as one text: what a backup of it would say. */
async function everything(here: Here): Promise<string> {
  return asKeeper(here, async client => {
    const { rows } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'kept')`,
    )
    const said: string[] = []
    for (const { name } of rows)
      said.push(JSON.stringify((await client.query(`select t::text from ${name} t`)).rows))
    return said.join('\n')
  })
}

async function exportOf(here: Here): Promise<string> {
  const keeper = new Client(here.addresses.keeper)
  await keeper.connect()
  try {
    async function* named() {
      for (const { schoolId, school, chain } of await chains(keeper))
        yield { school, chain, lines: readChain(keeper, schoolId, chain) }
    }
    return (await Array.fromAsync(exportLines({ chains: named() }))).join('\n')
  } finally {
    await keeper.end()
  }
}

async function leave(here: Here, personId: string): Promise<void> {
  const open = await rowsOf(
    here,
    'select id from people.membership where person_id = $1 and stopped_at is null',
    [personId],
  )
  for (const { id } of open)
    await endMembership(await here.as(here.people.head), {
      membershipId: id,
      when: 'now',
      reason: 'Gone to Wrexham',
    })
  here.clock.move({ days: 1 })
}

async function erase(here: Here, personId: string): Promise<void> {
  const { as, people } = here
  const why = { rule: 'school-schedule', ruleWords: 'Staff files, 6 years', reason: 'The period is over' }
  const { erasureId } = await proposeErasure(await as(people.dpo), { personId, ...why })
  await confirmErasure(await as(people.head), { erasureId, understood: 'yes' })
}

test('a member of staff who signed, refused and had an account leaves no trace but that somebody signed', async t => {
  const here = await signedUp(t)
  const { people, as, callOf, schools, clock } = here
  const { published, sign } = inWorld(here)
  const who: Cast = people.teacher
  const { token } = await here.join(who)
  await here.withSecondFactor(token)
  const one = await published()
  const two = await published({ title: 'Devices', text: 'Bring them back.' })
  clock.move({ days: 1 })
  const { signatureId } = await sign(who, one)
  const answers = { agreementId: two.agreementId, personId: who.id, versionId: two.versionId }
  const { refusalId } = await refuseAgreement(await as(who), { ...answers, words: 'My kestrel tears them' })
  await settleRefusal(await as(people.head), { refusalId, outcome: 'Keep the kestrel at home' })
  const saltOf = async () =>
    (await rowsOf(here, 'select length(salt) as n from agreements.refusal'))[0]?.['n']
  assert.equal(await saltOf(), 16)

  await leave(here, who.id)
  const membershipId = newId()
  await endLeaver.run(callOf(schools.larkmoor, systemActor('access.end-leaver')), {
    ...{ name: 'people.left', personId: who.id, membershipId, kind: 'staff' },
    ...{ lastOn: '2026-11-24', atOnce: true, stays: [] },
  })
  const traces = ['Wraythorne', 'ukasz', 'lukasz.wraythorne@', 'kestrel', 'Wrexham', 'Year 6 teacher']
  const before = await everything(here)
  for (const trace of traces) assert.ok(before.includes(trace), `nothing held ${trace} before`)
  // He is a parent at the other school, which keeps its own record of him.
  const elsewhere = (text: string) =>
    text
      .split('"')
      .filter(row => !row.includes(schools.hollinBank.id))
      .join('"')
  await erase(here, who.id)
  const after = elsewhere(await everything(here))
  const exported = await exportOf(here)
  for (const trace of traces) {
    assert.ok(
      !after.includes(trace),
      `${trace} is still in ${after
        .split('\n')
        .find(row => row.includes(trace))
        ?.slice(0, 400)}`,
    )
    assert.ok(!exported.includes(trace), trace)
  }

  const proof = await signatureProof(await as(people.head), { signatureId })
  assert.equal(proof.signerName, 'Erased person')
  assert.ok(proof.isErased && proof.isTextWhole)
  const [refusal] = await refusals(await as(people.head))
  assert.equal(refusal?.words, 'Erased')
  // What the log committed to cannot be tried any more, not even by who knows the words.
  assert.equal(await saltOf(), 0)
})

test('every chain verifies after an erasure', async t => {
  const here = await signedUp(t)
  await leave(here, here.people.volunteer.id)
  await erase(here, here.people.volunteer.id)
  const keeper = new Client(here.addresses.keeper)
  await keeper.connect()
  t.after(() => keeper.end())
  for (const { schoolId, chain, root } of await chains(keeper))
    assert.match(sayVerdict(await verifyChain(readChain(keeper, schoolId, chain), root)), /^whole to entry/)
})

const ROLL = textFile(
  [
    'UPN,Surname,Forename,DOB,Class,Contact surname,Contact forename,Contact email,Contact relationship,Parental responsibility',
    'D801200001001,Okonkwo-Vale,Bartholomew,14/02/2016,Osprey,Okonkwo-Vale,Perpetua,perpetua@vale.example,Mother,Yes',
    'P801200001002,Ash,Zoe,01/09/2015,Osprey,Ash,Rowan,rowan@ash.example,Father,Yes',
  ].join('\n'),
)

test('a pupil of the roll and their contact are erased, and the same file asks before it brings them back', async t => {
  const here = await signedUp(t)
  const { people, as } = here
  const office = await as(people.office)
  await loaded(office, ROLL, { everybody: false })
  const idOf = async (forename: string) =>
    String(
      (
        await rowsOf(here, 'select person_id from people.person_details where given_name = $1', [forename])
      )[0]?.['person_id'],
    )
  const [pupil, mother] = [await idOf('Bartholomew'), await idOf('Perpetua')]
  await leave(here, pupil)
  await erase(here, pupil)
  await leave(here, mother)
  await erase(here, mother)
  const after = await everything(here)
  for (const trace of ['Okonkwo', 'Bartholomew', 'Perpetua', 'perpetua@', 'D801200001001', '2016-02-14'])
    assert.ok(
      !after.includes(trace),
      `${trace} is still in ${after
        .split('\n')
        .find(row => row.includes(trace))
        ?.slice(0, 300)}`,
    )
  assert.ok(after.includes('Ash'))

  const again = await as(people.office)
  const fileId = await brought(again, ROLL)
  const asked = await previewOf(again, fileId, false)
  assert.deepEqual(
    asked.undecided.map(({ givenName }) => givenName),
    ['Bartholomew'],
  )
  const [doubt] = asked.doubtful.filter(({ kind }) => kind === 'erased-before')
  assert.match(doubt?.why ?? '', /Bartholomew Okonkwo-Vale was erased on 2\d November 2026/)
  await accepted(again, fileId, { everybody: false }).catch(() => undefined)
  assert.ok(!(await everything(here)).includes('Okonkwo'))
  await decideRow(again, { fileId, line: asked.undecided[0]?.line, is: 'new' })
  const decided = await previewOf(again, fileId, false)
  assert.equal(decided.undecided.length, 0)
  assert.match(
    decided.doubtful.find(({ kind }) => kind === 'erased-before')?.why ?? '',
    /Perpetua Okonkwo-Vale, contact of Bartholomew/,
  )
})
