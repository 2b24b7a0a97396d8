import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { AUDIENCES } from '../../../words/audiences.ts'
import { newId } from '../../../words/ids.ts'
import type { ClauseById } from '../../policies/index.ts'
import { peopleCalled } from '../../systems/index.ts'
import { entitlements } from '../controls/entitlement.ts'
import { NETWORK } from '../entitlement.ts'
import { dayNeeded, needed, several, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { clauseAgainst } from '../queries/devices-here.ts'
import { personOf } from './person-of.ts'

/** What came of asking: a refusal is kept with its day, so it is answered and not thrown. */
export type Approved = { refused?: { clause: ClauseById | undefined } }

/** Somebody's own device may use the network until a day; not of those of whom the policy has none. */
export const approveDevice = command({
  name: 'entitlements.approve-device',
  input: z.object({
    audience: z.enum(AUDIENCES, 'Select what they are here'),
    network: several(z.enum(NETWORK)),
    name: words(120).default(''),
    whoId: z.uuid().optional().catch(undefined),
    device: words(120).default(''),
    endsOn: z.string().default(''),
  }),
  may: may.approveDevice,
  load: async () => ({}),
  async run({ db, call, now, actor, touched }, { audience, network, ...typed }): Promise<Approved> {
    if (!network.length) throw invalid({ network: 'Tick what it is to use' })
    const none = (await entitlements(call)).filter(
      one => one.rule === 'none' && one.audience === audience && network.some(part => part === one.service),
    )
    const [against] = none
    if (against) {
      await db
        .insertInto('entitlements.refusedDevice')
        .values(
          none.map(({ service }) => ({
            ...{ schoolId: call.school.id, id: newId(), audience, service },
            ...{ refusedAt: now, askedBy: personOf(actor) },
          })),
        )
        .execute()
      return { refused: { clause: await clauseAgainst(call, against) } }
    }
    const read = REST.safeParse(typed)
    if (!read.success)
      throw invalid(
        Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message])),
      )
    const { name, whoId, device, endsOn } = read.data
    const { compare } = Temporal.PlainDate
    if (compare(endsOn, dayOf(now)) < 0) throw invalid({ endsOn: 'That day has been' })
    if (compare(endsOn, dayOf(now).add({ years: 1 })) > 0) throw invalid({ endsOn: 'At most a year' })
    const people = (await peopleCalled(call, { name })).filter(({ kinds }) => kinds.includes(audience))
    const person = people.length > 1 ? people.find(({ personId }) => personId === whoId) : people[0]
    if (!people.length) throw invalid({ name: 'Nobody at the school today is that, and called so' })
    if (!person) throw invalid({ whoId: 'Several people are called so: select which' })
    const id = newId()
    await db
      .insertInto('entitlements.device')
      .values({
        ...{ schoolId: call.school.id, id, personId: person.personId, audience, services: network },
        ...{ device, endsOn, approvedAt: now, approvedBy: personOf(actor) },
      })
      .execute()
    touched(id, person.personId)
    return {}
  },
})

/** What is asked of a device that may be approved at all. */
const REST = z.object({
  name: needed('Enter their name', 120),
  whoId: z.uuid().optional(),
  device: needed('Write which device it is', 120),
  endsOn: dayNeeded('Enter the day until which, like 21 7 2027'),
})

export const endDevice = command({
  name: 'entitlements.end-device',
  input: z.object({ deviceId: z.uuid() }),
  may: may.approveDevice,
  load: (db, { deviceId }) =>
    db.selectFrom('entitlements.device').select('id').where('id', '=', deviceId).executeTakeFirst(),
  async run({ db, now, actor, touched }, { deviceId }) {
    await db
      .updateTable('entitlements.device')
      .set({ endedAt: now, endedBy: personOf(actor) })
      .where('id', '=', deviceId)
      .where('endedAt', 'is', null)
      .execute()
    touched(deviceId)
  },
})
