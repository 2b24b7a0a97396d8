import assert from 'node:assert/strict'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { dayOf } from '../../src/platform/clock.ts'
import type { Cast } from '../world.ts'
import { type Audience, boxesOf, marginOf, signingUnder, STAFF } from './agreements.ts'
import { plain, proofsOf } from './pages.ts'
import { reportingUnder } from './reporting.ts'

const AT = '/concerns-about-adults'

const typed = (name: string, day: Temporal.PlainDate | undefined) =>
  day
    ? { [`${name}-day`]: `${day.day}`, [`${name}-month`]: `${day.month}`, [`${name}-year`]: `${day.year}` }
    : {}

type More = { place?: string; seenOn?: Temporal.PlainDate }

/** A school under its own policy in which the headteacher names the rules that an adult broke, by the pages. */
export async function breakingUnder(t: Parameters<typeof reportingUnder>[0], school: SchoolName) {
  const here = await reportingUnder(t, school)
  const { people, look, get, post, enter, clock } = here
  const { head } = people
  const today = () => dayOf(clock.now())

  /** Somebody reports it, and the headteacher answers for it; about a governor, the chair. */
  async function broken(by: Cast, answers: Readonly<Record<string, string>>, answering: Cast = head) {
    const { concernId } = await here.report(by, answers, 'adult')
    const record = `${AT}/${concernId}`
    const at = `${record}/rules`
    const rules = () => look(answering, at)
    const send = async (fields: { rule: readonly string[] } & More, day: Temporal.PlainDate = today()) =>
      post(await enter(answering), at, {
        ...{ rule: fields.rule, place: fields.place ?? '' },
        ...typed('happenedOn', day),
        ...typed('seenOn', fields.seenOn),
      })
    /** What the form sends for these lines. */
    const valuesOf = async (lines: readonly string[]) => {
      const boxes = (await get(await enter(answering), at)).body
        .split('<input')
        .slice(1)
        .map(box => ({ value: /value="([^"]*)"/.exec(box)?.[1] ?? '', says: plain(`<input${box}`) }))
      return lines.map(line => boxes.find(({ says }) => says.startsWith(line))?.value ?? '')
    }
    const name = async (lines: readonly string[], day: Temporal.PlainDate, more: More = {}) => {
      const { statusCode, body } = await send({ rule: await valuesOf(lines), ...more }, day)
      assert.equal(statusCode, 303, plain(body))
    }
    const decide = async () => {
      const { statusCode, body } = await post(await enter(answering), record, {
        ...{
          deed: 'decide',
          insteadOf: '',
          choice: 'low-level',
          reasons: 'It is not as they should behave.',
        },
        sayToReporter: 'watching',
      })
      assert.equal(statusCode, 303, plain(body))
    }
    return { concernId, record, rules, send, name, decide, shown: () => look(answering, record) }
  }

  const counts = () => look(head, `${AT}/rules`)
  return { ...here, today, broken, counts }
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)])

export type Row = { id: string; school: SchoolName }
export type Broken = Awaited<ReturnType<typeof brokenUnder>>

/** The agreements of a row’s audiences are published; nobody has signed; somebody reports a teacher. */
export async function brokenUnder(
  t: Parameters<typeof breakingUnder>[0],
  { id, school, saw }: Row & { saw: string },
) {
  const here = await breakingUnder(t, school)
  const { audience, line, agreed } = restings(school)[id]?.each?.['agreements.conduct-line'] ?? {}
  const signing = await signingUnder(here)
  const made = new Map<Audience, Awaited<ReturnType<typeof signing.published>>>()
  for (const one of listOf(audience) as Audience[]) made.set(one, await signing.published(one))
  signing.toNextDay()
  const { dsl, deputy, chair, technician, teacher, head, volunteer } = here.people
  const form = await here.look(volunteer, '/report-a-concern/adult')
  for (const one of listOf(line)) assert.ok(!form.includes(one), 'whoever reports it names no rule')
  const broken = await here.broken(volunteer, { saw, adultId: teacher.id })
  const others = [teacher, dsl, deputy, chair, technician, volunteer]
  return { here, signing, made, lines: listOf(line), agreed, teacher, head, others, ...broken }
}

/** Ticked by itself at signing: without that tick it is not signed. */
export async function isTicked({ here, teacher, lines, made }: Broken) {
  const { agreementId } = made.get('staff') ?? assert.fail('staff sign')
  const page = `/agreements/${agreementId}/people/${teacher.id}/signature`
  const { body } = await here.get(await here.enter(teacher), page)
  const versionId = /name="versionId" value="([\w-]+)"/.exec(body)?.[1] ?? ''
  const boxes = boxesOf(body, 'ticked')
  for (const line of lines) {
    const ticked = boxes.filter(box => !box.endsWith(`/${line}`))
    assert.equal(ticked.length, boxes.length - 1, `${line} has a box of its own`)
    const refused = await here.post(await here.enter(teacher), page, {
      ...{ versionId, declaration: 'agree', ticked },
    })
    assert.equal(refused.statusCode, 422)
  }
}

export async function everybodySigns({ here, signing, made }: Broken) {
  const { people } = here
  const signers = { staff: STAFF.map(name => people[name]), governor: [people.chair, people.governor] }
  for (const [audience, one] of made)
    for (const person of audience === 'governor' ? signers.governor : signers.staff)
      await signing.sign(person, one)
}

/** What the margin of its clause says, and the proof behind it. */
export async function clauseOf({ here }: Broken, { id, school }: Row) {
  const token = await here.enter(here.people.dpo)
  const { state, proof } = await marginOf(here, here, { id, school, token })
  return { state, says: (await proofsOf(here, proof, token)).join(' ') }
}
