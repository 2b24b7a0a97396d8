import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { agreementsOf } from '../../agreements/index.ts'
import { waitsForSigning } from '../controls.ts'
import type { VisitorLetIn } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { visitOf } from './visit-of.ts'

/** What came of asking: a refusal is kept with its day, so it is answered and not thrown. */
export type Asked = { refused?: { why: 'not-signed' | 'barred'; missing: readonly string[] } }

/** They are on site; refused, where the policy has them sign first and they have not. */
export const letIn = command({
  name: 'visitors.let-in',
  input: z.object({ visitId: z.uuid() }),
  may: may.keep,
  load: (db, { visitId }) => visitOf(db, visitId),
  async run({ db, call, now, actor, touched, announce }, { visitId }, visit): Promise<Asked> {
    if (actor.personId === null) throw new Error('Somebody is at the desk')
    if (visit.letInAt) return {}
    if (visit.leftAt || !visit.arrivedOn.equals(dayOf(now))) throw conflict('This visit is over.')
    const { personId, comesAs } = visit
    const asked = await agreementsOf(call, { personId, audience: comesAs })
    const missing = asked.filter(({ signatureId }) => signatureId === null).map(({ title }) => title)
    touched(visitId)
    if (missing.length && (await waitsForSigning(call, comesAs)) === 'on-site') {
      await db
        .insertInto('visitors.refused')
        .values({
          ...{ schoolId: call.school.id, id: newId(), visitId, what: 'on-site', why: 'not-signed' },
          ...{ refusedAt: now, askedBy: actor.personId },
        })
        .execute()
      return { refused: { why: 'not-signed', missing } }
    }
    await db
      .updateTable('visitors.visit')
      .set({ letInAt: now, letInBy: actor.personId, signedByThen: asked.length > 0 && !missing.length })
      .where('id', '=', visitId)
      .execute()
    announce<VisitorLetIn>({ name: 'visitors.let-in', visitId })
    return {}
  },
})
