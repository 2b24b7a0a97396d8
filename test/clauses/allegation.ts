import assert from 'node:assert/strict'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { ANSWERS } from '../../src/modules/adults/procedure-answers.test.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'

type Fields = Readonly<Record<string, string>>

const AT = '/concerns-about-adults'
const TOLD_ON = { 'toldOn-day': '20', 'toldOn-month': '11', 'toldOn-year': '2026' }

/** An allegation about a teacher, as the school’s own policy has it: the head follows it by the pages. */
export async function allegationUnder(t: Parameters<typeof reportingUnder>[0], school: SchoolName) {
  const here = await reportingUnder(t, school)
  const { people, report, post, get, enter, base, look } = here
  const { teacher, volunteer, head } = people
  const saw = 'He messages pupils at night from his own telephone.'
  const { concernId } = await report(volunteer, { saw, adultId: teacher.id }, 'adult')
  const record = `${AT}/${concernId}`
  const send = async (path: string, fields: Fields) => {
    const { statusCode, body, headers } = await post(await enter(head), path, fields)
    return { status: statusCode, says: plain(body), to: (headers.location ?? '').replace(base, '') }
  }
  const begun = await send(`${record}/procedures/new`, { key: 'staff-allegation' })
  assert.equal(begun.status, 303)
  const at = (key: string) => `${begun.to}/steps/${key}`
  const seen = async (key: string) =>
    /name="seen" value="([^"]*)"/.exec((await get(await enter(head), at(key))).body)?.[1] ?? ''
  const step = async (key: string, more: Fields = {}) =>
    send(at(key), { ...ANSWERS[key], seen: await seen(key), why: 'Something new', ...more })
  const leaveOut = (key: string) => send(at(key), { deed: 'leave-out', why: 'It is not needed' })
  const tell = () =>
    send(record, { deed: 'told', agreedBy: 'The LADO', said: 'That somebody wrote of them.', ...TOLD_ON })
  const done = async (...keys: readonly string[]) => {
    for (const key of keys) {
      const { status, says } = key === 'telling' ? await tell() : await step(key)
      assert.equal(status, 303, `${key}: ${says}`)
    }
  }
  const reference = () => look(head, `${record}/reference`)
  return { ...here, step, leaveOut, tell, done, reference, run: () => look(head, begun.to) }
}

export const AT_FIRST = ['free', 'safe', 'leave', 'lado', 'crime', 'hold'] as const
export const UNTIL_FOUND = [
  ...[...AT_FIRST, 'strategy', 'facts', 'confidential', 'telling', 'support', 'suspension'],
  ...['parents', 'child', 'found'],
] as const
