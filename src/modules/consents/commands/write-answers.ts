import { conflict } from '../../../platform/errors.ts'
import type { Work } from '../../../platform/usecase.ts'
import { type Id, newId } from '../../../words/ids.ts'
import type { ConsentsChanged } from '../events.ts'
import type { ConsentsDb } from '../kit.ts'
import type { Answer } from '../purposes.ts'
import type { AskedOf } from '../queries/family-choices.ts'
import { openTakeDowns } from './take-down.ts'

export type By = {
  givenBy: Id
  how: 'own-account' | 'link' | 'paper' | 'spoken'
  givenOn: Temporal.PlainDate
  until: Temporal.PlainDate | null
}
export type Given = { question: AskedOf; answer: 'yes' | 'no' }

/** Each use is its own row, with the words that were read. What was said before is closed, and stays. */
export async function writeAnswers(
  work: Work<ConsentsDb>,
  personId: Id,
  given: readonly Given[],
  { givenBy, how, givenOn, until }: By,
): Promise<void> {
  const { db, call, now, actor, touched, announce } = work
  for (const { question, answer } of given) {
    const { purpose, number, title, words } = question
    const before = await db
      .updateTable('consents.answer')
      .set({ replacedAt: now })
      .where('personId', '=', personId)
      .where('purpose', '=', purpose)
      .where('givenBy', '=', givenBy)
      .where('replacedAt', 'is', null)
      .returning(['answer', 'recordedAt'])
      .execute()
    if (before.some(({ recordedAt }) => Temporal.Instant.compare(recordedAt, now) > 0))
      throw conflict('Somebody answered this while you were reading it.')
    const stored: Answer = answer === 'no' && before.some(one => one.answer === 'yes') ? 'withdrawn' : answer
    const id = newId()
    const row = {
      ...{ personId, purpose, wording: number, title, words, answer: stored, givenBy, how, givenOn },
      lastsUntil: answer === 'yes' ? (question.until ?? until) : null,
    }
    const salt = work.commit(id, { ...row, givenOn: givenOn.toString(), lastsUntil: String(row.lastsUntil) })
    await db
      .insertInto('consents.answer')
      .values({
        ...{ schoolId: call.school.id, id, ...row, recordedAt: now, recordedBy: actor.personId, salt },
      })
      .execute()
    touched(id)
  }
  await openTakeDowns(work, personId)
  announce<ConsentsChanged>({ name: 'consents.changed', personId })
}
