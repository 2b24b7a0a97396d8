import assert from 'node:assert/strict'
import { identifyChild } from '../src/modules/concerns/commands/identify-child.ts'
import { decideConcern } from '../src/modules/concerns/commands/decide-concern.ts'
import { reportConcern } from '../src/modules/concerns/index.ts'
import { recordPerson } from '../src/modules/people/index.ts'
import type { world } from './world.ts'

type World = Pick<Awaited<ReturnType<typeof world>>, 'as' | 'people' | 'clock'>

export type Told = {
  choice: string
  year: number
  risks?: readonly string[]
  more?: Record<string, string>
  /** A pupil who is on the roll already. */
  about?: string
}

/** Born so that they are in this year group from September 2026. */
const bornFor = (year: number): string => `${2022 - year}-03-14`

const letters = (n: number): string => String(n).replace(/\d/g, digit => 'abcdefghij'[Number(digit)] ?? '')
/** Names by turns, the same in each world. */
const named = new WeakMap<World['clock'], number>()

/** A pupil of that year, whom nobody has reported about. */
export async function pupilOf({ as, people, clock }: World, year: number): Promise<string> {
  const pupils = (named.get(clock) ?? 0) + 1
  named.set(clock, pupils)
  const { personId } = await recordPerson(await as(people.office), {
    ...{ givenName: `Ren${letters(pupils)}`, familyName: `Holloway${letters(pupils)}`, kinds: 'pupil' },
    ...{ className: 'Osprey', startsOn: '2026-09-01', dateOfBirth: bornFor(year) },
  })
  return personId
}

/** A concern about one pupil, as the teacher reports it. */
export async function reported(
  here: World,
  { year, more = {}, about }: Omit<Told, 'choice'>,
): Promise<string> {
  const personId = about ?? (await pupilOf(here, year))
  const said = { about: 'a child', saw: 'They sat alone.', more }
  const { concernId } = await reportConcern(await here.as(here.people.teacher), said)
  await identifyChild(await here.as(here.people.dsl), { concernId, personId, part: 'harmed' })
  here.clock.move({ minutes: 1 })
  return concernId
}

/** The same, decided where no policy asks more of a decision. */
export async function decided(here: World, told: Told): Promise<string> {
  const concernId = await reported(here, told)
  await decideConcern(await here.as(here.people.dsl), {
    ...{ concernId, choice: told.choice, reasons: 'So', parentsTold: 'yes', sayToReporter: 'action-taken' },
    ...{ notReferredBecause: told.choice === 'refer' ? '' : 'It can be met here', risks: told.risks ?? [] },
  })
  return concernId
}

/** 7 of one kind, 5 of another and 2 of a third: of which the 5 are shown, and the others hide one another. */
export const FOURTEEN: readonly Told[] = [
  ...Array.from({ length: 7 }, () => ({ choice: 'support', year: 4 })),
  ...Array.from({ length: 5 }, () => ({ choice: 'parents', year: 6 })),
  ...Array.from({ length: 2 }, () => ({ choice: 'refer', year: 2 })),
]

/** The numbers of a table by its row; `null` where it says that it is not shown. */
export function numbersIn(markup: string, caption: string): Record<string, number | null> {
  const table = markup
    .split('<table')
    .find(part => new RegExp(`<caption[^>]*>\\s*${caption}\\s*<`).test(part))
  assert.ok(table, `a table “${caption}”`)
  const rows = [...table.matchAll(/<tr[^>]*>\s*<th scope="row"[^>]*>([^<]*)<\/th>\s*<td[^>]*>([^<]*)</g)]
  return Object.fromEntries(
    rows.map(([, label = '', said = '']) => [
      label.trim(),
      /^\d+$/.test(said.trim()) ? Number(said.trim()) : null,
    ]),
  )
}
