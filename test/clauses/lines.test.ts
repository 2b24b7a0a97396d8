import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { carryLines, ADD } from '../../src/modules/agreements/commands/carry-lines.ts'
import { idOf } from '../../src/modules/agreements/lines.ts'
import { type LineAsked, linesAsked } from '../../src/modules/agreements/queries/lines-asked.ts'
import { agreement } from '../../src/modules/agreements/queries/agreement.ts'
import { type Audience, choiceOf, marginOf, signingUnder, STAFF } from './agreements.ts'
import { pagesOf, plain } from './pages.ts'
import { underPolicy } from './under-policy.ts'

type Row = { id: string; school: SchoolName }

/** A rule of conduct, or a section, which the policy wants in the agreement: agreed to with the whole. */
const HELD: readonly Row[] = [
  { id: 'RB-1.5', school: 'redbridge' },
  { id: 'RB-3.5', school: 'redbridge' },
  { id: 'RB-3.11', school: 'redbridge' },
  { id: 'RB-6.45', school: 'redbridge' },
  { id: 'RD-6.7', school: 'reedham' },
  { id: 'AL-16.5', school: 'allington' },
  { id: 'AL-37.4', school: 'allington' },
  { id: 'AL-30.1', school: 'allington' },
  { id: 'AS-4.87', school: 'ashover' },
]
/** The same, ticked by itself when signing. */
const TICKED: readonly Row[] = [
  { id: 'RB-2.5', school: 'redbridge' },
  { id: 'RB-3.2', school: 'redbridge' },
  { id: 'RB-4.25', school: 'redbridge' },
  { id: 'RD-1.12', school: 'reedham' },
  { id: 'AL-16.4', school: 'allington' },
  { id: 'BS-11.26', school: 'banks' },
  { id: 'BS-30.3', school: 'banks' },
  { id: 'AS-1.6', school: 'ashover' },
  { id: 'AS-1.76', school: 'ashover' },
  { id: 'AS-3.5', school: 'ashover' },
  { id: 'AS-4.51', school: 'ashover' },
  { id: 'AS-5.7', school: 'ashover' },
  { id: 'AS-6.44', school: 'ashover' },
]

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)])
const parametersOf = ({ id, school }: Row): Readonly<Record<string, unknown>> => {
  const { each, parameters } = restings(school)[id] ?? {}
  return each?.['agreements.conduct-line'] ?? each?.['agreements.required-section'] ?? parameters ?? {}
}

/** A school where an agreement for each audience of the row was refused, put right and published. */
async function publishedUnder(t: Parameters<typeof underPolicy>[0], row: Row) {
  const here = await underPolicy(t, row.school)
  const pages = await pagesOf(t, here)
  const signing = await signingUnder(here)
  const { people, as } = here
  const { audience, line, section } = parametersOf(row)
  const audiences = listOf(audience) as Audience[]
  const words = listOf(line ?? section)
  const signer = {
    ...{ staff: people.teacher, governor: people.governor, parent: people.parent, pupil: people.pupil },
    ...{ volunteer: people.volunteer, contractor: people.technician },
  }[(audiences[0] ?? 'staff') as Exclude<Audience, 'visitor'>]
  if (audiences[0] === 'pupil') await signing.addressed(people.pupil)
  await pages.enter(signer)
  const head = await pages.enter(people.head)
  const isOfRow = (one: LineAsked) => words.includes(one.words)
  const made: { agreementId: string; audience: Audience }[] = []
  for (const each of audiences) {
    const agreementId = await signing.written(each)
    const at = `/agreements/${agreementId}`
    const asked = await linesAsked(await as(people.head), { agreementId })
    const others = asked.filter(one => !isOfRow(one))
    if (others.length)
      await carryLines(await as(people.head), {
        ...{ agreementId, asked: others.map(idOf), lines: others.map(one => choiceOf(one)) },
      })
    const refused = await pages.post(head, `${at}/publication`, { whoSignedBefore: '' })
    assert.equal(refused.statusCode, 422, `an agreement for ${each} is published without it`)
    assert.match(plain(refused.body), /The policy \(clause [\w.]+\) asks for the (line|section) “/)
    const lines = await pages.get(head, `${at}/lines`)
    for (const one of words) assert.ok(plain(lines.body).includes(one), `${one} is not offered`)
    assert.match(lines.body, new RegExp(`/policies/${here.policyId}/clauses/`))
    const mine = asked.filter(isOfRow)
    assert.equal(mine.length, words.length)
    const added = await pages.post(head, `${at}/lines`, {
      ...{ asked: mine.map(idOf), lines: mine.map(() => ADD) },
    })
    assert.equal(added.statusCode, 303)
    assert.equal((await pages.post(head, `${at}/publication`, {})).statusCode, 303)
    made.push({ agreementId, audience: each })
  }
  signing.toNextDay()
  const [first] = made
  assert.ok(first)
  const token = await here.again(signer)
  const page = `/agreements/${first.agreementId}/people/${signer.id}/signature`
  const shown = (await pages.get(token, page)).body
  const versionId = /name="versionId" value="([\w-]+)"/.exec(shown)?.[1] ?? ''
  const boxes = [...shown.matchAll(/name="ticked"[^>]*value="([^"]*)"/g)].map(([, value]) =>
    plain(value ?? ''),
  )
  const press = (ticked: readonly string[]) =>
    pages.post(token, page, { versionId, declaration: 'agree', ticked })
  const of = (one: string) => boxes.filter(box => box.endsWith(`/${one}`))
  return { here, pages, words, signer, token, shown, boxes, press, of }
}

type World = Awaited<ReturnType<typeof publishedUnder>>

/** Its clause says how many have agreed, and the signer's own record keeps the words and their version. */
async function isShown({ here, pages, signer, token, words }: World, row: Row, kept: RegExp): Promise<void> {
  const reader = await pages.enter(here.people.dpo)
  const margin = await marginOf(here, pages, { ...row, token: reader })
  assert.match(margin.state, /^(Kept|At risk)$/)
  const proofs = await proofsOf(pages, reader, margin.proof)
  assert.ok(proofs.some(body => /1 of \d+ [\w ]+ have agreed to it/.test(body)))
  const own = await pages.get(token, `/people/${signer.id}/agreements`)
  assert.match(own.body, /Version 1/)
  const [proof] = /\/signatures\/[\w-]+/.exec(own.body) ?? []
  const body = plain((await pages.get(token, proof ?? '')).body)
  for (const one of words) assert.ok(body.includes(one))
  assert.match(body, kept)
}

/** The clause's proof, and that of each audience beside it. */
async function proofsOf({ get }: World['pages'], token: string, proof: string): Promise<string[]> {
  const first = (await get(token, proof)).body
  const others = [...first.matchAll(/href="([^"]*\?binding=[\w-]+)"/g)].map(([, url]) => url ?? '')
  const pages = [first]
  for (const url of others) pages.push((await get(token, url.replace('/s/larkmoor', ''))).body)
  return pages.map(plain)
}

test('AL-31.3 neither the code of conduct nor the acceptable use policy of staff, or of volunteers, is published without the section, and whoever has signed both is counted', async t => {
  const here = await underPolicy(t, 'allington')
  const pages = await pagesOf(t, here)
  const signing = await signingUnder(here)
  const { people, as } = here
  const head = await pages.enter(people.head)
  const section = String(parametersOf({ id: 'AL-31.3', school: 'allington' })['section'])
  const made: { audience: Audience; agreementId: string }[] = []
  for (const audience of ['staff', 'volunteer'] as const)
    for (const title of ['Acceptable use', 'Code of conduct']) {
      const agreementId = await signing.written(audience, { title })
      const at = `/agreements/${agreementId}`
      const asked = await linesAsked(await as(people.head), { agreementId })
      const others = asked.filter(({ words }) => words !== section)
      await carryLines(await as(people.head), {
        ...{ agreementId, asked: others.map(idOf), lines: others.map(one => choiceOf(one)) },
      })
      const refused = await pages.post(head, `${at}/publication`, {})
      assert.equal(refused.statusCode, 422, `${title} of ${audience}`)
      assert.ok(plain(refused.body).includes(`asks for the section “${section}”`))
      const mine = asked.filter(({ words }) => words === section)
      const added = { asked: mine.map(idOf), lines: mine.map(() => ADD) }
      assert.equal((await pages.post(head, `${at}/lines`, added)).statusCode, 303)
      assert.equal((await pages.post(head, `${at}/publication`, {})).statusCode, 303)
      made.push({ audience, agreementId })
    }
  signing.toNextDay()
  const token = await pages.enter(people.dpo)
  const margin = async () =>
    (await marginOf(here, pages, { id: 'AL-31.3', school: 'allington', token })).state
  assert.equal(await margin(), 'At risk')
  const signAll = async ({ audience, agreementId }: (typeof made)[number]) => {
    const { versions } = await agreement(await as(people.head), { agreementId })
    const versionId = versions[0]?.id ?? ''
    const who = audience === 'staff' ? STAFF.map(name => people[name]) : [people.volunteer]
    for (const one of who) await signing.sign(one, { agreementId, versionId })
  }
  const [first, ...rest] = made
  for (const one of rest) await signAll(one)
  assert.equal(await margin(), 'At risk', 'one of the two is not enough')
  if (first) await signAll(first)
  assert.equal(await margin(), 'Kept')
})

for (const row of HELD) {
  test(`${row.id} no agreement is published without what the policy asks it to hold, and its signers are counted`, async t => {
    const world = await publishedUnder(t, row)
    const { words, shown, boxes, press } = world
    for (const one of words) assert.ok(plain(shown).includes(one), 'it is read before signing')
    assert.equal((await press(boxes)).statusCode, 303)
    await isShown(world, row, /version 1/)
  })
}

for (const row of TICKED) {
  test(`${row.id} each line that the policy asks for is ticked by itself, and each tick is kept with the signature`, async t => {
    const world = await publishedUnder(t, row)
    const { words, boxes, press, of } = world
    for (const one of words) {
      const [box] = of(one)
      assert.ok(box, `${one} has no box of its own`)
      const refused = await press(boxes.filter(each => each !== box))
      assert.equal(refused.statusCode, 422)
      assert.ok(plain(refused.body).includes(`Tick “${one}”`))
    }
    assert.equal((await press(boxes)).statusCode, 303)
    await isShown(world, row, /Ticked by itself/)
  })
}
