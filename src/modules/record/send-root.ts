import { type Call, schoolPath, systemActor } from '../../platform/call.ts'
import { queueNotice } from '../messages/index.ts'
import { appointmentsNow, personForInvitation } from '../people/index.ts'
import { type RootOf, rootLine } from './entries.ts'

/** Who keeps a root, away from whoever runs the machine. */
export const KEEP_ROOTS = ['chair-of-governors', 'data-protection-officer'] as const
export type KeepsRoots = (typeof KEEP_ROOTS)[number]

/** One mail to each holder who has an address. @returns the duties that were reached. */
export async function sendRoot(call: Call, root: RootOf): Promise<KeepsRoots[]> {
  const asking = { ...call, actor: systemActor('record.send-root') }
  const reached = new Set<KeepsRoots>()
  for (const { duty, personId } of await appointmentsNow(asking)) {
    const keeps = KEEP_ROOTS.find(one => one === duty)
    if (!keeps) continue
    const { email: address } = await personForInvitation(asking, { personId })
    if (!address) continue
    await queueNotice(call, {
      ...{ personId, kind: 'duty', saidTo: 'Who keeps the roots of the record', template: 'root', address },
      ...{ path: `${schoolPath(call.school)}/record`, root: rootLine(root), isLinkShown: true },
      // Tomorrow's says all that today's does, and more.
      expiresAt: call.now.add({ hours: 24 }),
    })
    reached.add(keeps)
  }
  return KEEP_ROOTS.filter(duty => reached.has(duty))
}
