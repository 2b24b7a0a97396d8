import { z } from 'zod'
import { dayOf, sayDay, startOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { firstEffectiveDay } from '../agreement.ts'
import type { AgreementPublished } from '../events.ts'
import { day, optional } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { draftWithLines, type LineAsked } from '../queries/lines-asked.ts'

/** An agreement that lacks what the policy asks it to hold is not put before anybody. */
function refuseUnlessHeld(asked: readonly LineAsked[]): void {
  const missing = asked.filter(({ held, isElsewhere }) => held === undefined && !isElsewhere)
  const [first] = missing
  if (!first) return
  const clause = first.clause ? ` (clause ${first.clause.reference})` : ''
  const others = missing.length > 1 ? `, and ${missing.length - 1} more` : ''
  throw invalid({
    lines: `The policy${clause} asks for ${first.kind === 'use' ? 'a rule about' : `the ${first.kind}`} “${first.words}”${others}. ${first.kind === 'use' ? 'Say first which it is' : 'Add it first'}`,
  })
}

/** Makes the draft the next version, from the start of a day: tomorrow unless another is chosen. */
export const publishAgreement = command({
  name: 'agreements.publish-agreement',
  input: z.object({
    agreementId: z.uuid(),
    effectiveOn: optional(day('Enter the day it begins, like 1 12 2026')),
    whoSignedBefore: optional(z.enum(['sign-again', 'stay-valid'])),
  }),
  may: { to: may.publish.to, who: may.publish.who },
  load: (db, input, call) => draftWithLines.read(db, input, call),
  async run(
    { call, db, actor, now, announce, touched, commit },
    answers,
    { agreementId, title, written, last, asked },
  ) {
    if (!written) throw conflict('There is nothing to publish: the words have not changed.')
    refuseUnlessHeld(asked)
    const first = firstEffectiveDay(dayOf(now))
    const effectiveOn = answers.effectiveOn ?? first
    if (Temporal.PlainDate.compare(effectiveOn, first) < 0)
      throw invalid({ effectiveOn: `Enter ${sayDay(first)} or a later day` })
    if (last && !answers.whoSignedBefore)
      throw invalid({ whoSignedBefore: 'Select whether those who signed before must sign again' })

    const id = newId()
    const { text, childText, takenFrom, passages } = written
    await db
      .insertInto('agreements.version')
      .values({
        ...{ schoolId: call.school.id, id, agreementId, number: (last?.number ?? 0) + 1 },
        ...{ text, childText, takenFrom, passages, draftId: written.id },
        asksAgain: answers.whoSignedBefore !== 'stay-valid' || !last,
        ...{ effectiveFrom: startOf(effectiveOn), publishedAt: now, publishedBy: actor.personId },
        salt: commit(id, { title, text, childText }),
      })
      .execute()
    await db.updateTable('agreements.draft').set({ closedAt: now }).where('id', '=', written.id).execute()
    touched(id)
    announce<AgreementPublished>({
      ...{ name: 'agreements.published', agreementId, versionId: id },
      effectiveOn: effectiveOn.toString(),
    })
    return { versionId: id }
  },
})
