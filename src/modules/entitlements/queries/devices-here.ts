import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { settingsAsAt } from '../../../platform/controls/settings.ts'
import { together } from '../../../platform/db/together.ts'
import type { Call } from '../../../platform/call.ts'
import { keyOf } from '../../../platform/controls/control.ts'
import type { Audience } from '../../../words/audiences.ts'
import type { Id } from '../../../words/ids.ts'
import { type ClauseById, clausesById } from '../../policies/index.ts'
import { entitlements, serviceEntitlement } from '../controls/entitlement.ts'
import type { Entitlement, Service } from '../entitlement.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { triedSql } from './standing.ts'

export type Device = {
  deviceId: Id
  name: string
  audience: Audience
  services: Service[]
  device: string
  endsOn: Temporal.PlainDate
  by: string
}
export type Refused = { audience: Audience; service: Service; refusedAt: Temporal.Instant; by: string }

/** Whose own devices may use the network, what was tried, and what was refused. */
export const devicesHere = query({
  name: 'entitlements.devices-here',
  input: z.object({}),
  may: may.approveDevice,
  async read(db, _, call) {
    const found = await together(db, {
      devices: {
        rows: sql<Device>`
          select x.id as device_id, n.name, x.audience, x.services, x.device, x.ends_on, p.name as by
            from entitlements.device x join people.person_card n on n.id = x.person_id
            join people.person_card p on p.id = x.approved_by
           where x.ended_at is null and x.ends_on >= ${dayOf(call.now)} order by n.name, x.id limit 500`,
        times: { endsOn: 'day' },
      },
      tried: { rows: triedSql, times: { triedOn: 'day' } },
      refused: {
        rows: sql<Refused>`
          select x.audience, x.service, x.refused_at, p.name as by from entitlements.refused_device x
            join people.person_card p on p.id = x.asked_by order by x.refused_at desc, x.id limit 20`,
        times: { refusedAt: 'instant' },
      },
    })
    return { ...found, asked: await entitlements(call) }
  },
})
export type DevicesHere = Awaited<ReturnType<typeof devicesHere>>

/** The clause by which it is refused, where the policy names one. */
export async function clauseAgainst(call: Call, asked: Entitlement): Promise<ClauseById | undefined> {
  const key = keyOf(serviceEntitlement, asked)
  const setting = (await settingsAsAt(call, call.now)).find(
    one => one.control === serviceEntitlement.name && one.key === key,
  )
  if (!setting?.clauseId) return undefined
  return (await clausesById(call, { clauseIds: [setting.clauseId] }))[0]
}
