import type { House, School } from '../../platform/call.ts'
import { beginPractice, practiceState, practiceToken } from './open-practice.ts'

/** Into the practice school that stands; into a new one where there is none, or where a fresh one is asked for. */
export async function printPracticeLink(
  house: House,
  now: Temporal.Instant,
  origin: string,
  { isFresh = false } = {},
): Promise<void> {
  const state = await practiceState(house, now)
  const school = state.is === 'whole' && !isFresh ? state.school : await make(house, now)
  const token = await practiceToken(house, now, school)
  console.log(`\nLook around a practice school here, for 30 days:\n  ${origin}/practice/${token}\n`)
}

async function make(house: House, now: Temporal.Instant): Promise<School> {
  console.log('Making a practice school with a year of history …')
  const making = await beginPractice(house, now)
  if (!making) throw new Error('A practice school is being made at this moment. Ask again in a minute.')
  return making.done
}
