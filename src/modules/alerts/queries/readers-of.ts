import type { Call } from '../../../platform/call.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { nextRung } from '../../../words/ladder.ts'
import { whoAnswers } from '../../adults/index.ts'
import { appointmentsNow } from '../../people/index.ts'
import { type Alert, allWords, type Place } from '../place.ts'
import { familyOf } from './to-place.ts'

const OF_CHILDREN: readonly Duty[] = ['dsl', 'deputy-dsl']

/** Of a child: whoever comes first of those who read concerns by duty, and is none of the child’s family. */
export async function readersOfChild(call: Call, keptFrom: ReadonlySet<Id>): Promise<readonly Id[]> {
  return nextRung(OF_CHILDREN, await appointmentsNow(call), keptFrom)?.holders ?? []
}

/**
 * Whether anybody is left before whom it waits: appointments end, and whose family somebody is may be known only since.
 */
export async function isAnybodyLeft(call: Call, alert: Alert & Place): Promise<boolean> {
  const { side, duty, pupilIds, subjectIds, keptFrom } = alert
  const family = await familyOf(call, pupilIds)
  if (side === 'child') return (await readersOfChild(call, new Set([...keptFrom, ...family]))).length > 0
  if (duty === null) return false
  const now = await whoAnswers(call, { subjectIds: [...subjectIds], words: allWords(alert) })
  const passed = new Set([...keptFrom, ...now.keptFrom, ...family])
  return nextRung([duty], await appointmentsNow(call), passed) !== undefined
}
