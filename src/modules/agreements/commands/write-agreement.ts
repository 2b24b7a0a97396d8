import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { SIGNING_AUDIENCES, STAGES } from '../agreement.ts'
import { line, optional, several, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { saveDraft } from './save-draft.ts'

/** A new agreement and its first words. Nobody sees it until it is published. */
export const writeAgreement = command({
  name: 'agreements.write-agreement',
  input: z
    .object({
      title: line('Enter a title'),
      audience: z.enum(SIGNING_AUDIENCES, 'Select who signs it'),
      stage: optional(z.enum(STAGES, 'Select a stage')),
      classNames: several(line('Enter a class', 40)),
      text: words('Write the rules', 40_000),
      childText: optional(words('Write the rules', 10_000)),
      takenFrom: optional(z.uuid()),
      passages: several(z.coerce.number().int().min(0)),
    })
    .refine(({ audience, stage }) => audience !== 'pupil' || stage !== null, {
      path: ['stage'],
      message: 'Select the stage whose words these are',
    }),
  may: may.write,
  load: async () => ({}),
  async run({ call, db, actor, now, touched }, { text, childText, takenFrom, passages, ...agreement }) {
    const isForPupils = agreement.audience === 'pupil'
    const agreementId = newId()
    await db
      .insertInto('agreements.agreement')
      .values({
        ...{ schoolId: call.school.id, id: agreementId, writtenAt: now, writtenBy: actor.personId },
        ...{ audience: agreement.audience, title: agreement.title },
        stage: isForPupils ? agreement.stage : null,
        classNames: isForPupils ? agreement.classNames : [],
      })
      .execute()
    touched(agreementId)
    await saveDraft(call, { agreementId, text, childText, takenFrom, passages })
    return { agreementId }
  },
})
