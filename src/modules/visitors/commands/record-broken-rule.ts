import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { wordingsAsked } from '../../agreements/index.ts'
import type { RuleBroken } from '../events.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { visitOf } from './visit-of.ts'

/** A visitor broke a rule of what they are asked to sign: which line, and whether they had signed it. */
export const recordBrokenRule = command({
  name: 'visitors.record-broken-rule',
  input: z.object({
    visitId: z.uuid(),
    rule: z.string().max(500).default(''),
    words: needed('Write what happened', 2_000).prefault(''),
  }),
  may: may.recordBroken,
  load: (db, { visitId }) => visitOf(db, visitId),
  async run(
    { db, call, now, actor, touched, announce },
    { visitId, rule, words },
    { personId, comesAs, arrivedOn },
  ) {
    if (actor.personId === null) throw new Error('A record is somebody’s')
    const asked = await wordingsAsked(call, { personId, audience: comesAs, on: arrivedOn })
    const broken = asked.find(({ lines }) => lines.includes(rule))
    if (!broken) throw invalid({ rule: 'Select the rule that was broken' })
    const id = newId()
    await db
      .insertInto('visitors.brokenRule')
      .values({
        ...{ schoolId: call.school.id, id, visitId, personId, line: rule, words },
        ...{
          signatureId: broken.signatureId,
          signedAt: broken.signedAt,
          recordedAt: now,
          recordedBy: actor.personId,
        },
      })
      .execute()
    touched(id, visitId)
    announce<RuleBroken>({ name: 'visitors.rule-broken', visitId })
  },
})
