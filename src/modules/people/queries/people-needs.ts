import { type Call, schoolPath } from '../../../platform/call.ts'
import type { Need } from '../../../platform/module.ts'
import { can } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { rollCounts } from './roll-counts.ts'
import { vacanciesNeed } from './vacancies-need.ts'

/** What of people waits for the reader. */
export async function peopleNeeds(call: Call): Promise<Need[]> {
  return [...(await vacanciesNeed(call)), ...(await rollNeeds(call))]
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
