import assert from 'node:assert/strict'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import type { Cast } from '../world.ts'
import { type Audience, marginOf, signingUnder, STAFF, TITLES } from './agreements.ts'
import { breakingUnder } from './breaking.ts'
import { plain } from './pages.ts'

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)])
export type Broken = Exclude<Audience, 'visitor'>
const isOfAdult = (audience: Broken) => audience !== 'pupil' && audience !== 'parent'
const WHAT = 'They wrote it in an open group.'

/** What the form sends for the rule of these words. */
export const valueIn = (body: string, line: string): string =>
  /value="([^"]+)"/.exec(
    plainQuotes(body).slice(0, plainQuotes(body).indexOf(line)).split('<input').at(-1) ?? '',
  )?.[1] ?? ''
const plainQuotes = (body: string) => body.replaceAll('&#39;', "'").replaceAll('&quot;', '"')

/** A school under its policy in which each kind of person can be said to have broken a rule of their own agreement. */
export async function citingUnder(t: Parameters<typeof breakingUnder>[0], school: SchoolName) {
  const here = await breakingUnder(t, school)
  const signing = await signingUnder(here)
  const { people, get, post, enter, look } = here
  const { head, chair, teacher } = people
  await signing.addressed(people.pupil)
  /** Whose it is, and who says so. */
  const of: Readonly<Record<Broken, { by: Cast; who: Cast; all: readonly Cast[] }>> = {
    pupil: { by: teacher, who: people.pupil, all: [people.pupil] },
    parent: { by: head, who: people.parent, all: [people.parent] },
    staff: { by: head, who: teacher, all: STAFF.map(name => people[name]) },
    governor: { by: chair, who: people.governor, all: [chair, people.governor] },
    volunteer: { by: head, who: people.volunteer, all: [people.volunteer] },
    contractor: { by: head, who: people.dpo, all: [people.dpo, people.technician] },
  }
  const made = new Map<Audience, Awaited<ReturnType<typeof signing.published>>>()
  const publish = async (audiences: readonly Audience[]) => {
    for (const one of audiences) made.set(one, await signing.published(one))
    signing.toNextDay()
  }
  const everybodySigns = async (audience: Broken) => {
    const agreement = made.get(audience) ?? assert.fail(`${audience}: no agreement`)
    for (const one of of[audience].all) await signing.sign(one, agreement)
  }

  /** A pupil’s or a parent’s, by the form: no rule is refused, and what was typed stays. */
  async function onForm(audience: 'pupil' | 'parent', line: string) {
    const { by, who } = of[audience]
    const form = `/conduct/new/${who.id}`
    const today = here.today()
    const typed = {
      ...{ 'happenedOn-day': `${today.day}`, 'happenedOn-month': `${today.month}` },
      ...{ 'happenedOn-year': `${today.year}`, words: WHAT, done: 'A talk with them' },
    }
    const token = await enter(by)
    const refused = await post(token, form, { ...typed, rule: 'none' })
    assert.equal(refused.statusCode, 422, `${audience}: a rule is named`)
    assert.match(plain(refused.body), /Select the rule that was broken/)
    assert.ok(refused.body.includes(WHAT), 'what was typed is not lost')
    const rule = valueIn((await get(token, form)).body, line)
    const sent = await post(token, form, { ...typed, rule })
    assert.equal(sent.statusCode, 303, plain(sent.body))
    const at = String(sent.headers.location).replace(here.base, '')
    return { at, page: () => look(by, at) }
  }

  /** An adult’s, on the record of whoever answers for it. */
  async function onRecord(audience: Broken, line: string) {
    const { by, who } = of[audience]
    const broken = await here.broken(people.office, { saw: WHAT, adultId: who.id }, by)
    assert.equal((await broken.send({ rule: [] })).statusCode, 422, `${audience}: a rule is named`)
    await broken.name([line], here.today())
    return { at: broken.record, page: broken.shown }
  }

  const cite = (audience: Broken, line: string) =>
    audience === 'pupil' || audience === 'parent' ? onForm(audience, line) : onRecord(audience, line)

  /** Before anybody signed, and after: what was so on the day stays so. */
  async function citedBeforeAndAfter(audience: Broken, line: string) {
    const stands = (page: string, signed: string) =>
      assert.match(page, new RegExp(`“${line}.*${TITLES[audience]}, version 1\\b.*${signed}`))
    const first = await cite(audience, line)
    stands(await first.page(), 'Not signed by then')
    await everybodySigns(audience)
    const second = await cite(audience, line)
    stands(await second.page(), 'Signed on that day')
    stands(await first.page(), 'Not signed by then')
    return { first, second }
  }

  const margin = async (id: string) =>
    (await marginOf(here, here, { id, school, token: await enter(people.dpo) })).state
  /** The lines that the row’s policy asks for, and whose. */
  const askedBy = (id: string) => {
    const { each } = restings(school)[id] ?? {}
    const asked = each?.['agreements.conduct-line'] ?? {}
    return {
      lines: listOf(asked['line']),
      audiences: listOf(asked['audience']) as Broken[],
      agreed: asked['agreed'],
    }
  }
  return { ...here, signing, of, made, publish, cite, citedBeforeAndAfter, margin, askedBy, isOfAdult }
}
