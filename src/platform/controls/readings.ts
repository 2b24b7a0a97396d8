import { sql } from 'kysely'
import type { Audience } from '../../words/audiences.ts'
import type { Id } from '../../words/ids.ts'
import type { Call, Unit } from '../call.ts'
import { inUnit } from '../unit.ts'
import type { EvidenceState } from './control.ts'
import { settingsAsAt } from './settings.ts'
import { settled } from './settled.ts'

export type Reading = {
  control: string
  key: string
  audience: string
  system: string
  takenAt: Temporal.Instant
  state: EvidenceState
  kept: number
  due: number
  figure: string
  exceptions: readonly Id[]
}

const COLUMNS = [
  ...(['control', 'key', 'audience', 'system', 'takenAt', 'state', 'kept', 'due'] as const),
  ...(['figure', 'exceptions'] as const),
] as const

/** Asks every control in force (or those named) for its evidence now, and keeps each answer. */
export const takeReadings = (call: Call, names?: readonly string[]): Promise<void> =>
  inUnit(call, async joined => {
    const standing = await settingsAsAt(joined, call.now)
    const readings: object[] = []
    for (const { control: name, key, audience, parameters } of standing) {
      if (names && !names.includes(name)) continue
      const control = call.house.controls.find(one => one.name === name)
      if (!control) continue
      const scope = audience ? { audience: audience as Audience } : {}
      const { exceptions, ...evidence } = await control.evidence(joined, settled(control, parameters), scope)
      readings.push({
        ...{ schoolId: call.school.id, control: name, key, audience, system: 'watchword', takenAt: call.now },
        ...evidence,
        exceptions: JSON.stringify(exceptions),
      })
    }
    await keep(joined, readings)
  })

/** Two readings of one instant are the same reading. */
async function keep({ unit }: Call & { unit: Unit }, readings: readonly object[]): Promise<void> {
  if (!readings.length) return
  await unit.db
    .insertInto('platform.reading')
    .values(readings)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/**
 * The last reading of each control at an instant. One statement, however many clauses ask; and it steps from one
 * control to the next through the key, because the readings of all the nights before are many times these.
 */
export const readingsAsAt = (call: Call, at: Temporal.Instant): Promise<Reading[]> =>
  inUnit(call, async ({ unit }) => (await readingsListAt(call, at).rows.execute(unit.db)).rows)

/** The same, not sent yet. */
export const readingsListAt = ({ school }: Call, at: Temporal.Instant) => ({
  rows: sql<Reading>`
      with recursive asked as (
        (select control, key, audience, system from platform.reading
          where school_id = ${school.id}
          order by control, key, audience, system limit 1)
        union all
        select beyond.* from asked cross join lateral (
          select control, key, audience, system from platform.reading
           where school_id = ${school.id}
             and (control, key, audience, system) > (asked.control, asked.key, asked.audience, asked.system)
           order by control, key, audience, system limit 1) beyond
      )
      select ${sql.join(COLUMNS.map(column => sql.ref(`last.${column}`)))}
        from asked cross join lateral (
          select * from platform.reading r
           where r.school_id = ${school.id} and r.control = asked.control and r.key = asked.key
             and r.audience = asked.audience and r.system = asked.system and r.taken_at <= ${at}
           order by r.taken_at desc limit 1) last
       order by last.control, last.key, last.audience, last.system`,
  times: { takenAt: 'instant' } as const,
})

/** One control's readings, newest first. */
export const readingsOf = (call: Call, control: string, key: string, most = 50): Promise<Reading[]> =>
  inUnit(
    call,
    ({ unit }) =>
      unit.db
        .selectFrom('platform.reading')
        .select(COLUMNS)
        .where('schoolId', '=', call.school.id)
        .where('control', '=', control)
        .where('key', '=', key)
        .orderBy(sql`taken_at desc`)
        .limit(most)
        .execute() as Promise<Reading[]>,
  )
