import type { Call } from '../../../platform/call.ts'
import { allInForce, inForce } from '../../../platform/controls/in-force.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { nextRung } from '../../../words/ladder.ts'
import { appointmentsNow } from '../../people/index.ts'
import { LADDER, type RightNow, type Source } from '../concern.ts'
import { firstContact } from '../controls.ts'
import { BY_DUTY } from '../permissions.ts'
import { asLadder, type ConcernsWork, letRead, putOnRung, tell, tellFolded } from './write.ts'

type Of = {
  concernId: Id
  rightNow: RightNow
  passedBy: ReadonlySet<Id>
  isFolded: boolean
  /** What somebody says they are who has not signed in. */
  saysThey: Source | undefined
  /** Whom its words want told as well. */
  alsoTold: ReadonlySet<Duty>
}

/**
 * A new concern waits for whoever comes first on the ladder, and whoever else the policy names is told with them.
 * @returns the rung on which it waits; nothing, where nobody is left.
 */
export async function sendToFirst(work: ConcernsWork, of: Of): Promise<Duty | undefined> {
  const { call } = work
  const told = await toldOf(call, of.saysThey)
  if (!told.length) return undefined
  await putOnRung(work, { ...of, rungs: LADDER })
  const all = await appointmentsNow(asLadder(call))
  const first = nextRung(LADDER, all, of.passedBy)
  const holders = all.filter(({ isAway }) => !isAway)
  const has = new Set(first?.holders)
  const besides: Duty[] = []
  for (const duty of new Set([...told, ...of.alsoTold])) {
    for (const personId of nextRung([duty], holders, of.passedBy)?.holders ?? []) {
      if (has.has(personId)) continue
      has.add(personId)
      if (!BY_DUTY.includes(duty))
        await letRead(work, of.concernId, personId, 'The policy has them told at once')
      await (of.isFolded ? tellFolded : tell)(call, personId)
      besides.push(duty)
    }
  }
  if (besides.length) await noteTold(work, of.concernId, [...(first ? [first.duty] : []), ...besides])
  return first?.duty
}

/** Its writer sees which duties were told, and when. */
const noteTold = ({ db }: ConcernsWork, concernId: Id, told: readonly Duty[]) =>
  db
    .updateTable('concerns.rung')
    .set({ told: [...new Set(told)] })
    .where('concernId', '=', concernId)
    .where('endedAt', 'is', null)
    .execute()

/** What the policy says of those whom the reporter is one of; of anybody, where it says nothing of them. */
async function toldOf(call: Call, saysThey: Source | undefined): Promise<readonly Duty[]> {
  const all = (await allInForce(call, firstContact)).map(({ parameters }) => parameters)
  const own = all.filter(
    ({ reporter }) => reporter === saysThey || (reporter !== 'anybody' && call.actor.rights.has(reporter)),
  )
  const asked = own.length ? own : [await inForce(call, firstContact, { key: 'anybody' })]
  return LADDER.filter(duty => asked.some(({ told }) => told.some(one => one === duty)))
}
