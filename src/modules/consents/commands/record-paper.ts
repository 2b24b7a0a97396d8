import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { day } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { ANSWERS, lastDay } from '../purposes.ts'
import { childConsents } from '../queries/child-consents.ts'
import { givenTo } from './answer-choices.ts'
import { writeAnswers } from './write-answers.ts'

/** An answer that a parent gave on paper, with its day; spoken, where the policy lets that count. */
export const recordPaper = command({
  name: 'consents.record-paper',
  input: z.object({
    personId: z.uuid(),
    givenBy: z.uuid('Select who answered'),
    how: z.enum(['paper', 'spoken'], 'Select how they answered'),
    givenOn: day('Enter the day on which they answered, like 23 11 2026'),
    given: z.array(z.object({ purpose: z.string().max(60), answer: z.enum(ANSWERS) })).max(200),
  }),
  may: may.keepAnswers,
  load: (db, { personId }, call) => childConsents.read(db, { personId }, call),
  async run(work, { personId, givenBy, how, givenOn, given }, { adults, questions, asking }) {
    if (!adults.some(one => one.personId === givenBy)) throw invalid({ givenBy: 'Select who answered' })
    if (how === 'spoken' && asking.isWritten)
      throw invalid({ how: 'The policy wants a written answer: record what is on paper' })
    if (Temporal.PlainDate.compare(givenOn, dayOf(work.now)) > 0)
      throw invalid({ givenOn: 'Enter a day that has been' })
    if (!given.length) throw invalid({ how: 'Answer at least one question' })
    const later = await work.db
      .selectFrom('consents.answer')
      .select('purpose')
      .where('personId', '=', personId)
      .where('givenBy', '=', givenBy)
      .where('replacedAt', 'is', null)
      .where('givenOn', '>', givenOn)
      .execute()
    if (later.some(({ purpose }) => given.some(one => one.purpose === purpose)))
      throw conflict('They have answered on a later day. What they said last stands.')
    await writeAnswers(work, personId, givenTo({ given }, { questions, asking }), {
      ...{ givenBy, how, givenOn, until: lastDay(asking.lasts, givenOn) },
    })
  },
})
