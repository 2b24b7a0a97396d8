import { type Call, schoolPath } from '../../../platform/call.ts'
import type { Need } from '../../../platform/module.ts'
import { can, holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { erasures } from './erasures.ts'
import { rollCounts } from './roll-counts.ts'
import { vacanciesNeed } from './vacancies-need.ts'

/** What of people waits for the reader. */
export async function peopleNeeds(call: Call): Promise<Need[]> {
  return [...(await vacanciesNeed(call)), ...(await rollNeeds(call)), ...(await erasureNeeds(call))]
}

async function rollNeeds(call: Call): Promise<Need[]> {
  if (!can(call.actor, may.loadRoll, undefined)) return []
  const { pupils, toRelease, filesWaiting } = await rollCounts(call)
  const base = schoolPath(call.school)
  const when = { state: 'next', words: 'Next' } as const
  return [
    ...(filesWaiting > 0
      ? [
          {
            ...{ when, title: 'A roll waits to be accepted' },
            says: 'It was read, and nothing has changed yet.',
            action: { text: 'Look at it', url: `${base}/roll` },
          },
        ]
      : []),
    ...(pupils === 0 && filesWaiting === 0
      ? [
          {
            ...{ when, title: 'No pupils are on the roll' },
            says: 'Load it from a file of your management information system.',
            action: { text: 'Load the roll', url: `${base}/roll` },
          },
        ]
      : []),
    ...(toRelease > 0
      ? [
          {
            ...{
              when,
              title: `${toRelease} ${toRelease === 1 ? 'contact waits' : 'contacts wait'} to be released`,
            },
            says: 'Nobody is written to about a pupil until then.',
            action: { text: 'Look at them', url: `${base}/contacts` },
          },
        ]
      : []),
  ]
}

/** For whoever could be the second of two. */
async function erasureNeeds(call: Call): Promise<Need[]> {
  if (!holds(call.actor, may.confirmErasure.who)) return []
  const waiting = (await erasures(call)).filter(
    one => !one.withdrawnAt && !one.carriedOutAt && can(call.actor, may.confirmErasure, one),
  )
  if (!waiting.length) return []
  return [
    {
      when: { state: 'next', words: 'Next' },
      title:
        waiting.length === 1
          ? 'An erasure waits for a second person'
          : `${waiting.length} erasures wait for a second person`,
      says: 'Look at it, and confirm it or take it back.',
      action: { text: 'Look at it', url: `${schoolPath(call.school)}/erasures` },
    },
  ]
}
