import assert from 'node:assert/strict'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { ANSWERS } from '../../src/modules/adults/procedure-answers.test.ts'
import { plain } from './pages.ts'
import type { Cast } from '../world.ts'
import { type Reporting, reportingUnder } from './reporting.ts'

type Fields = Readonly<Record<string, string>>

const AT = '/concerns-about-adults'
const TOLD_ON = { 'toldOn-day': '20', 'toldOn-month': '11', 'toldOn-year': '2026' }

/** An allegation about a teacher, as the school’s own policy has it: the head follows it by the pages. */
export async function allegationUnder(
  t: Parameters<typeof reportingUnder>[0],
  school: SchoolName,
  key = 'staff-allegation',
) {
  const here = await reportingUnder(t, school)
  const { concernId } = await here.report(
    here.people.volunteer,
    { saw: 'He messages pupils at night from his own telephone.', adultId: here.people.teacher.id },
    'adult',
  )
  return followedOn(here, concernId, key)
}

/** What is followed on a record, by the pages and by whoever answers for it. */
export async function followedOn(here: Reporting, concernId: string, key: string, by?: Cast) {
  const { people, post, get, enter, base, look } = here
  const head = by ?? people.head
  const record = `${AT}/${concernId}`
  const send = async (path: string, fields: Fields) => {
    const { statusCode, body, headers } = await post(await enter(head), path, fields)
    return { status: statusCode, says: plain(body), to: (headers.location ?? '').replace(base, '') }
  }
  const begun = await send(`${record}/procedures/new`, { key })
  assert.equal(begun.status, 303)
  const at = (name: string) => `${begun.to}/steps/${name}`
  const seen = async (name: string) =>
    /name="seen" value="([^"]*)"/.exec((await get(await enter(head), at(name))).body)?.[1] ?? ''
  const step = async (name: string, more: Fields = {}) =>
    send(at(name), { ...ANSWERS[name], seen: await seen(name), why: 'Something new', ...more })
  const leaveOut = (name: string) => send(at(name), { deed: 'leave-out', why: 'It is not needed' })
  const tell = () =>
    send(record, { deed: 'told', agreedBy: 'The LADO', said: 'That somebody wrote of them.', ...TOLD_ON })
  const done = async (...keys: readonly string[]) => {
    for (const name of keys) {
      const { status, says } = name === 'telling' ? await tell() : await step(name)
      assert.equal(status, 303, `${name}: ${says}`)
    }
  }
  const reference = () => look(head, `${record}/reference`)
  const show = (name: string) => look(head, at(name))
  const of = { step, show, leaveOut, tell, done, reference, record: () => look(head, record) }
  return { ...here, ...of, concernId, run: () => look(head, begun.to) }
}

export const AT_FIRST = ['free', 'safe', 'leave', 'lado', 'crime', 'hold'] as const
export const UNTIL_FOUND = [
  ...[...AT_FIRST, 'strategy', 'facts', 'confidential', 'telling', 'support', 'suspension'],
  ...['parents', 'child', 'found'],
] as const
