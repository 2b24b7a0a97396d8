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
 * that nothing names them.
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
  load: async () => true,
  async run({ call, db, now, touched, announce }, note) {
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
  },
})

export const noteLogin = ({ unit: _, ...call }: Call, note: Parameters<typeof writeNote>[1]) =>
  writeNote({ ...call, actor: systemActor('access.note-login') }, note)
