import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { holds } from '../../../platform/permission.ts'
import { procedureKnown } from '../controls/procedure-known.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Asked, standingIn, standingOf, type Version } from './standing-of.ts'

export type ToKnow = Asked & {
  current: Version | undefined
  isAskedOfMe: boolean
  /** By the reader. */
  confirmedAt: Temporal.Instant | undefined
  /** By whoever came last of them; for whoever is shown it. */
  lastAt: Temporal.Instant | undefined
  /** Who of few has confirmed it, and when; empty for whoever is not shown it. */
  readBy: readonly { name: string; at: Temporal.Instant }[]
  /** Who has not confirmed it; empty for whoever is not shown it. */
  missing: readonly string[]
  all: number
}

/** What the policy has somebody confirm: of each procedure, and of whom. */
export async function proceduresAsked(call: Call): Promise<Asked[]> {
  return (await allInForce(call, procedureKnown))
    .map(({ parameters }) => parameters)
    .filter(({ asked }) => asked === 'each-version')
    .toSorted((a, b) => a.procedure.localeCompare(b.procedure) || a.audience.localeCompare(b.audience))
}

/** What to do when something happens, as the school has written it, and who has said that they know. */
export const whatToDo = query({
  name: 'reports.what-to-do',
  input: z.object({}),
  may: may.readProcedures,
  async read(db, _, call): Promise<ToKnow[]> {
    const { actor, now } = call
    const seesWho = holds(actor, may.seeWhoKnows.who)
    const asked = await proceduresAsked(call)
    if (!asked.length) return []
    const all = await standingOf(db, dayOf(now))
    const isMe = ({ personId }: { personId: string }) => personId === actor.personId
    return asked.map(one => {
      const { current, concerned, confirmed, missing } = standingIn(all, one)
      return {
        ...{ ...one, current, all: concerned.length },
        isAskedOfMe: concerned.some(isMe),
        confirmedAt: confirmed.find(isMe)?.at,
        lastAt: seesWho
          ? confirmed
              .map(({ at }) => at)
              .toSorted(Temporal.Instant.compare)
              .at(-1)
          : undefined,
        readBy: seesWho && one.audience === 'leads' ? confirmed : [],
        missing: seesWho ? missing.map(({ name }) => name) : [],
      }
    })
  },
})
