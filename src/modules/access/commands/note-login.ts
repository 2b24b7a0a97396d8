import { z } from 'zod'
import { type Call, schoolPath, systemActor } from '../../../platform/call.ts'
import { newId } from '../../../words/ids.ts'
import { queueNotice } from '../../messages/index.ts'
import { appointmentsNow, personForInvitation, whoActs } from '../../people/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

const PATH = '/accounts/noticed'

/**
 * Written down for the network manager, who is told that something waits. By the product and not by whoever noticed, so
 * that nothing names them. The same two devices of one person are not written down twice while nobody has looked, or
 * where somebody has and it was the same person.
 */
const writeNote = command({
  name: 'access.note-login',
  input: z.object({
    kind: z.enum(['known', 'exposed', 'second-session', 'left-open']),
    personId: z.uuid().nullable(),
    place: z.string().nullable(),
    otherPlace: z.string().nullable(),
    lockedAt: z.instanceof(Temporal.Instant).nullable(),
  }),
  may: may.noteLogin,
  async load(db, { kind, personId, place, otherPlace }, { school }) {
    if (kind !== 'second-session') return { isNew: true }
    const places = [place ?? '', otherPlace ?? '']
    const known = await db
      .selectFrom('access.loginNote')
      .select('id')
      .where('schoolId', '=', school.id)
      .where('kind', '=', kind)
      .where('personId', '=', personId)
      .where('place', 'in', places)
      .where('otherPlace', 'in', places)
      .where(either => either.or([either('settledAt', 'is', null), either('settledHow', '=', 'same-person')]))
      .executeTakeFirst()
    return { isNew: !known }
  },
  async run({ call, db, now, touched, announce }, note, { isNew }) {
    if (!isNew) return false
    const id = newId()
    await db
      .insertInto('access.loginNote')
      .values({
        ...{ schoolId: call.school.id, id, ...note, notedAt: now },
        ...{ settledAt: null, settledBy: null, settledHow: null },
      })
      .execute()
    touched(id)
    announce({ name: 'access.login-noted', noteId: id })
    const held = await appointmentsNow(call)
    const away = new Set(held.filter(({ isAway }) => isAway).map(({ personId }) => personId))
    for (const { personId } of whoActs('network-manager', held, away)) {
      const { email: address } = await personForInvitation(call, { personId })
      await queueNotice(call, {
        ...{ personId, kind: 'duty', template: 'waits', address, path: `${schoolPath(call.school)}${PATH}` },
        saidTo: 'Who looks after the network: something was noticed about signing in',
      })
    }
    return true
  },
})

export const noteLogin = ({ unit: _, ...call }: Call, note: Parameters<typeof writeNote>[1]) =>
  writeNote({ ...call, actor: systemActor('access.note-login') }, note)
