import { makePracticeLink, practiceSchools } from '../../modules/access/index.ts'
import { type House, operator, type School } from '../../platform/call.ts'
import { newId } from '../../words/ids.ts'
import { makePracticeSchool, nextSchool } from './make-practice-school.ts'

/** One installation makes one at a time. The lock is a connection's, so it goes with a process that dies. */
const LOCK = `select pg_try_advisory_lock(hashtextextended('watchword practice school', 0)) as held`
const UNLOCK = `select pg_advisory_unlock(hashtextextended('watchword practice school', 0))`

export type PracticeState =
  | { is: 'whole'; school: School }
  | { is: 'being-made' }
  /** `wasBroken`: one was begun and never finished. */
  | { is: 'none'; wasBroken: boolean }

/** Whether there is a practice school to look around: the newest that stands whole. */
export async function practiceState(house: House, now: Temporal.Instant): Promise<PracticeState> {
  const schools = await practiceSchools(house, now)
  const school = schools.find(({ isWhole }) => isWhole)
  if (school) return { is: 'whole', school }
  const release = await lock(house)
  if (!release) return { is: 'being-made' }
  await release()
  return { is: 'none', wasBroken: schools.length > 0 }
}

/** A link into it, which takes the place of the one before. @returns the token */
export async function practiceToken(house: House, now: Temporal.Instant, school: School): Promise<string> {
  const call = { house, school, actor: operator, now: now, requestId: newId() }
  return (await makePracticeLink(call, {})).token
}

/**
 * Begins to make one, beside any that stand. @returns what to wait for, or nothing where one is being made already
 */
export async function beginPractice(
  house: House,
  now: Temporal.Instant,
): Promise<{ done: Promise<School> } | undefined> {
  const release = await lock(house)
  if (!release) return undefined
  const make = async () => {
    try {
      const school = nextSchool((await practiceSchools(house, now)).length)
      await makePracticeSchool(house, school, now)
      await practiceToken(house, now, school)
      return school
    } finally {
      await release()
    }
  }
  return { done: make() }
}

async function lock({ database }: House): Promise<(() => Promise<void>) | undefined> {
  const client = await database.pool.connect()
  const { rows } = await client.query<{ held: boolean }>(LOCK)
  if (!rows[0]?.held) {
    client.release()
    return undefined
  }
  return async () => {
    await client.query(UNLOCK)
    client.release()
  }
}
