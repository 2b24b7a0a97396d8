import assert from 'node:assert/strict'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import type { Cast } from '../world.ts'
import { reportingUnder } from './reporting.ts'

type Answers = Readonly<Record<string, string | readonly string[]>>

export const dayFields = (name: string, iso: string): Readonly<Record<string, string>> => {
  const { day, month, year } = Temporal.PlainDate.from(iso)
  return { [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

/** A school whose register of systems has the usual ones, kept by its pages. */
export async function systemsUnder(t: Parameters<typeof reportingUnder>[0], school: SchoolName) {
  const here = await reportingUnder(t, school)
  const { people, enter, post, get } = here
  const send = async (who: Cast, path: string, answers: Answers) => post(await enter(who), path, answers)
  /** A deed that is taken. */
  async function done(who: Cast, path: string, answers: Answers): Promise<string> {
    const { statusCode, headers } = await send(who, path, answers)
    assert.equal(statusCode, 303, path)
    return String(headers.location).replace(here.base, '')
  }
  await done(people.technician, '/systems', { deed: 'usual' })
  /** Where a system stands, by its name. */
  async function at(name: string): Promise<string> {
    const list = (await get(await enter(people.technician), '/systems')).body
    return new RegExp(`href="/s/larkmoor(/systems/[\\w-]{36})">${name}<`).exec(list)?.[1] ?? assert.fail(name)
  }
  const give = (who: Cast, path: string, answers: Answers, from = '2026-11-30') =>
    send(who, `${path}/give`, { why: 'For their work', ...dayFields('startsOn', from), ...answers })
  /** Adds a part for staff alone. */
  async function part(path: string, name: string): Promise<string> {
    await done(people.technician, path, { deed: 'level', level: name, audiences: 'staff' })
    const form = (await get(await enter(people.technician), `${path}/give`)).body
    return (
      new RegExp(`value="([\\w-]{36})"[^>]*>\\s*<label[^>]*>\\s*${name}`).exec(form)?.[1] ?? assert.fail(name)
    )
  }
  return { ...here, send, done, at, give, part }
}
