import { randomUUID } from 'node:crypto'
import { world } from '../../../test/world.ts'
import { putInForce } from '../../platform/controls/put-in-force.ts'
import { needsOf } from '../../platform/question.ts'
import { inUnit } from '../../platform/unit.ts'
import { identifyChild } from './commands/identify-child.ts'
import { reportConcern } from './commands/report-concern.ts'
import { patternsWait } from './queries/patterns-wait.ts'

/** A school whose policy has two concerns about one child, or one class, looked at together, of whatever kind. */
export async function twoAreAPattern(t: Parameters<typeof world>[0], one: 'child' | 'class' = 'child') {
  const here = await world(t)
  const { as, people, clock } = here
  const parameters = { kind: 'any', about: one, raised: 'raised', times: 2, weeks: 4 }
  const setting = {
    ...{ control: 'concerns.pattern-alerts', key: `any/${one}`, audience: '', parameters },
    clauseId: randomUUID(),
  }
  const from = clock.now().add({ minutes: 1 })
  const approval = { policyVersionId: randomUUID(), settings: [setting], previousVersionIds: [], from }
  await inUnit(await as(people.head), call => putInForce(call, approval))
  clock.move({ minutes: 2 })
  /** A report that names nobody, and the deputy who says whom it is about. */
  const about = async (saw = 'He had no coat.', personId = people.pupil.id) => {
    const { concernId } = await reportConcern(await as(people.teacher), { saw })
    await identifyChild(await as(people.deputy), { concernId, personId })
    return concernId
  }
  const waits = async (who = people.deputy) => needsOf(await as(who), [patternsWait])
  const idOf = ([one]: Awaited<ReturnType<typeof waits>>) => one?.action?.url.split('/').at(-1)
  return { ...here, about, waits, idOf }
}
