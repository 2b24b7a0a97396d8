import { recordBreach } from '../src/modules/conduct/commands/record-breach.ts'
import { dayOf } from '../src/platform/clock.ts'
import type { Walked } from './signed-in.ts'

/** The teacher wrote down that a rule was broken. */
export async function partsOfConduct({ as, people, clock }: Walked): Promise<Record<string, string>> {
  const { breachId } = await recordBreach(await as(people.teacher), {
    ...{ personId: people.pupil.id, happenedOn: dayOf(clock.now()).toString(), rule: 'none' },
    words: 'He ran in the corridor.',
  })
  return { breachId, 'conduct personId': people.pupil.id }
}
