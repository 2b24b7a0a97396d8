import { dayOf } from '../../platform/clock.ts'
import { type Adopted, adoptPolicy, lookAtSystems } from './adopt-policy.ts'
import { DSL_SINCE_EASTER, DSL_UNTIL_EASTER } from './adults.ts'
import { afterEaster } from './calendar.ts'
import { type Deed, on } from './deed.ts'
import { type Making, moment, runJob } from './making.ts'
import { schoolDay, tryDoors } from './story.ts'

/** When governors last met about it: mid October, late January or mid May. */
function meetings({ firstYear, now }: Making): { first: Temporal.PlainDate; second: Temporal.PlainDate } {
  const settled = dayOf(now).subtract({ days: 8 })
  const year = firstYear + 1
  const met = [on(year, 5, 19), on(year, 10, 13), on(year + 1, 1, 26), on(year + 1, 5, 18)].map(dayOf)
  const second = met.findLast(day => Temporal.PlainDate.compare(day, settled) <= 0) ?? dayOf(on(year, 5, 19))
  const earliest = dayOf(on(firstYear, 10, 14))
  const before = second.subtract({ weeks: 51 })
  return { first: Temporal.PlainDate.compare(before, earliest) < 0 ? earliest : before, second }
}

export function policies(making: Making): Deed[] {
  const { first, second } = meetings(making)
  let adopted: Adopted | undefined
  const look = (day: Temporal.PlainDate): Deed => ({
    at: moment(day, '14:10'),
    does: at => lookAtSystems(making, adopted?.versionId ?? '', at),
  })
  const adopt = (day: Temporal.PlainDate, version: Parameters<typeof adoptPolicy>[1]): Deed => ({
    at: moment(day, '18:30'),
    does: async at => {
      adopted = await adoptPolicy(making, { ...version, which: adopted?.policyId }, at)
    },
  })
  return [
    adopt(first, { file: 'policy-first.txt', minute: `${first.year % 100}/37`, dsl: leadOn(making, first) }),
    look(first.add({ days: 20 })),
    look(first.add({ days: 200 })),
    { at: moment(first.add({ days: 30 })), does: () => tryDoors(making, first.add({ days: 30 })) },
    adopt(second, {
      file: 'policy-second.txt',
      minute: `${second.year % 100}/41`,
      dsl: leadOn(making, second),
    }),
    look(second.add({ days: 6 })),
  ]
}

const leadOn = ({ firstYear }: Making, day: Temporal.PlainDate): string =>
  Temporal.PlainDate.compare(day.subtract({ days: 13 }), afterEaster(firstYear)) < 0
    ? DSL_UNTIL_EASTER
    : DSL_SINCE_EASTER

/** The last night's check of the record, as a worker makes it: its root is written to whoever keeps it. */
export function check(making: Making): Deed {
  const today = moment(dayOf(making.now), '05:20')
  const at =
    Temporal.Instant.compare(today, making.now) < 0
      ? today
      : moment(dayOf(making.now).subtract({ days: 1 }), '05:20')
  return { at, does: when => runJob(making, 'record.daily-root', when) }
}

/** Every other Friday. */
const isReadOn = (day: Temporal.PlainDate): boolean =>
  day.dayOfWeek === 5 && (day.weekOfYear ?? 0) % 2 === 0 && day.month !== 8

/** A reading every other Friday since the first version, and each day of the last fortnight. */
export function days(making: Making): Deed[] {
  const { first } = meetings(making)
  const today = dayOf(making.now)
  const found: Deed[] = []
  for (
    let day = first.add({ days: 1 });
    Temporal.PlainDate.compare(day, today) <= 0;
    day = day.add({ days: 1 })
  ) {
    const isRecent = day.until(today).days < 14
    if (day.dayOfWeek > 5 || (!isRecent && !isReadOn(day))) continue
    const date = day
    found.push({ at: moment(day, '08:00'), does: () => schoolDay(making, date, isRecent ? 5 : 2) })
  }
  return found
}
