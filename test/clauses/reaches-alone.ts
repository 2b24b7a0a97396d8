import assert from 'node:assert/strict'
import { ownAdultReports } from '../../src/modules/adults/index.ts'
import type { Cast } from '../world.ts'
import { plain } from './pages.ts'
import type { Reporting } from './reporting.ts'

const AT = '/concerns-about-adults'
const SAW = { saw: 'He messages pupils at night from his own telephone.' }
/** Wherever somebody might find, count or infer a record that is not theirs. */
const LOOKED_AT = ['', '/concerns', AT, '/outbox', '/my-reports', '/people', '/policies'] as const

/** The record shows each look that was refused; of a writer's deeds it shows how many there are. */
async function deedsIn({ look }: Reporting, reader: Cast, by: Cast): Promise<number> {
  return (await look(reader, '/record')).split(by.name).length
}

/** Everything these people see, to the letter but for ids and instants. */
export async function seenBy(
  { get, enter }: Pick<Reporting, 'get' | 'enter'>,
  people: readonly Cast[],
  more: readonly string[] = [],
) {
  const seen = new Map<string, string>()
  for (const who of people) {
    const token = await enter(who)
    for (const path of [...LOOKED_AT, ...more]) {
      const { statusCode, body } = await get(token, path)
      seen.set(`${who.name} ${path}`, `${statusCode} ${plain(body).replace(/[\w-]{36}/g, 'ID')}`)
    }
  }
  return seen
}

type Told = { about: Cast; by: Cast; answers: Cast; from: readonly Cast[] }

/** It reaches one person alone; for everybody else nothing at all has changed. */
export async function reachesAlone(here: Reporting, { about, by, answers, from }: Told) {
  const { report, notices, look, get, enter, as, read: _, ...more } = here
  const told = async () => {
    const all = []
    for (const who of [answers, ...from]) all.push(await notices(who))
    return all
  }
  for (const who of [by, answers]) await enter(who)
  await seenBy(here, from)
  const deedsBefore = []
  for (const who of from) deedsBefore.push(await deedsIn(here, who, by))
  const [before, noticesBefore] = [await seenBy(here, from), await told()]
  const { concernId, page } = await report(by, { ...SAW, adultId: about.id }, 'adult')
  for (const [where, what] of await seenBy(here, from)) assert.equal(what, before.get(where), where)
  for (const [n, who] of from.entries())
    assert.equal(await deedsIn(here, who, by), deedsBefore[n], `${who.name}’s view of the record`)
  const noticesNow = await told()
  assert.deepEqual(
    noticesNow.map((n, index) => n - (noticesBefore[index] ?? 0)),
    [1, ...from.map(() => 0)],
  )
  for (const who of from)
    for (const path of [`${AT}/${concernId}`, `/my-reports/adult/${concernId}`])
      assert.ok([403, 404].includes((await get(await enter(who), path)).statusCode), `${who.name} ${path}`)
  assert.match(await look(answers, ''), /A concern about an adult waits for you/)
  more.clock.move({ minutes: 1 })
  const record = await look(answers, `${AT}/${concernId}`)
  assert.ok(record.includes(SAW.saw) && record.includes(about.name))
  const [own] = await ownAdultReports(await as(by))
  assert.ok(own?.readAt, 'its writer sees that it was read')
  return { concernId, record, page: await page() }
}
