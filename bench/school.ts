import { asCsv, DIALECTS } from '../test/roll/as-csv.ts'
import { makeRoll } from '../test/roll/make-roll.ts'
import { walkable } from '../test/signed-in.ts'
import { accepted, brought, previewOf } from '../src/modules/people/roll-world.test.ts'

export type Timed = { what: string; ms: number; statements: number }

/** Larkmoor with this many pupils more, loaded as its office would load them; and what each step took. */
export async function bigSchool(t: Parameters<typeof walkable>[0], pupils: number) {
  const walked = await walkable(t)
  const { house } = walked
  const steps: Timed[] = []
  async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
    let statements = 0
    house.database.onStatement = () => void statements++
    const before = performance.now()
    try {
      return await work()
    } finally {
      house.database.onStatement = undefined
      steps.push({ what, ms: performance.now() - before, statements })
    }
  }
  const call = await walked.as(walked.people.office)
  const [dialect] = DIALECTS
  if (!dialect) throw new Error('There is no dialect')
  const bytes = asCsv(makeRoll({ pupils, seed: 1 }), dialect)
  const fileId = await timed('bring the file', () => brought(call, { name: 'roll.csv', bytes }))
  await timed('preview it', () => previewOf(call, fileId, false))
  const result = await timed('look, and accept it', () => accepted(call, fileId, { everybody: false }))
  if (result.added < pupils * 0.9) throw new Error(`Only ${result.added} of ${pupils} pupils were added`)
  return { walked, steps, added: result.added }
}
