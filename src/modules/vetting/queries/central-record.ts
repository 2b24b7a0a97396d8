import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { holds } from '../../../platform/permission.ts'
import { type Asked, ASKED_OF_ALL, CHECKED, CHECKS } from '../checks.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { askedNow } from './asked-now.ts'
import { peopleChecked, type Recorded } from './people-checked.ts'

export type CentralRecord = {
  day: Temporal.PlainDate
  isPast: boolean
  asked: Asked
  isOfPolicy: boolean
  people: readonly Recorded[]
  /** How many the policy asks something of, and how many of them lack it: of everybody of the group, whatever is shown. */
  all: number
  lacking: number
}

const pastDay = z.iso
  .date()
  .transform(iso => Temporal.PlainDate.from(iso))
  .optional()
  .catch(undefined)

/** One table of every adult, as it stood at the end of a day. What it says of a past day it said then. */
export const centralRecord = query({
  name: 'vetting.central-record',
  input: z.object({
    on: pastDay,
    audience: z.enum(CHECKED).optional().catch(undefined),
    missing: z
      .enum(['any', ...CHECKS])
      .optional()
      .catch(undefined),
  }),
  may: may.see,
  async read(db, { on, audience, missing }, call): Promise<CentralRecord> {
    const today = dayOf(call.now)
    const day = on && Temporal.PlainDate.compare(on, today) < 0 ? on : today
    const inPolicy = await askedNow(call)
    const asked = inPolicy ?? ASKED_OF_ALL
    const withNumbers = holds(call.actor, may.keep.who)
    const found = await peopleChecked(db, asked, { day, now: call.now, withNumbers })
    const listed = found.filter(({ kinds }) => !audience || kinds.includes(audience))
    return {
      ...{ day, isPast: day !== today, asked, isOfPolicy: inPolicy !== undefined },
      all: listed.filter(({ isAsked }) => isAsked).length,
      lacking: listed.filter(one => one.missing.length > 0).length,
      people: listed.filter(
        one => !missing || (missing === 'any' ? one.missing.length > 0 : one.missing.includes(missing)),
      ),
    }
  },
})
