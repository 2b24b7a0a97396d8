import type { Kysely } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import type { Work } from '../../../platform/usecase.ts'
import { linkHolder } from '../../agreements/index.ts'
import { type ConsentsDb, command } from '../kit.ts'
import { may } from '../permissions.ts'
import { ANSWERS, type Question } from '../purposes.ts'
import type { Asking } from '../queries/asking.ts'
import type { Joined } from '../queries/asking.ts'
import { type Child, childrenOf } from '../queries/family-choices.ts'
import { type By, type Given, writeAnswers } from './write-answers.ts'

const GIVEN = {
  personId: z.uuid(),
  /** One a use, or one a subject where the policy has them asked at once. What is left out stays as it is. */
  given: z.array(z.object({ purpose: z.string().max(60), answer: z.enum(ANSWERS) })).max(200),
}
type Typed = { given: readonly { purpose: string; answer: 'yes' | 'no' }[] }
type Found = { answererId: string; child: Child; questions: readonly Question[]; asking: Asking }

export const wholeSubject = (subject: string): string => `all-of-${subject}`

/** The questions that an answer is to: one; all of a subject, where the policy has them asked at once. */
export function givenTo(
  { given }: Typed,
  { questions, asking }: Pick<Found, 'questions' | 'asking'>,
): Given[] {
  return given.flatMap(({ purpose, answer }) => {
    const alone = questions.filter(one => one.purpose === purpose && 'until' in one)
    const meant = alone.length
      ? alone
      : asking.isEachByItself
        ? questions.filter(one => one.purpose === purpose)
        : questions.filter(one => wholeSubject(one.subject) === purpose)
    if (!meant.length) throw conflict('What is asked changed while you were reading it.')
    return meant.map(question => ({ question, answer }))
  })
}

async function answer(
  work: Work<ConsentsDb>,
  typed: Typed,
  { child, answererId, ...of }: Found,
  how: By['how'],
): Promise<void> {
  const first = child.toAnswer[0]
  if (!typed.given.length)
    throw invalid({
      [`answer-${first ? (of.asking.isEachByItself ? first.purpose : wholeSubject(first.subject)) : 'none'}`]:
        'Answer at least one question. You can come back for the others',
    })
  await writeAnswers(work, child.personId, givenTo(typed, of), {
    ...{ givenBy: answererId, how, givenOn: dayOf(work.now), until: of.asking.until },
  })
}

async function found(
  db: Kysely<ConsentsDb>,
  call: Joined,
  answererId: string | null | undefined,
  personId: string,
): Promise<Found | undefined> {
  if (!answererId) return undefined
  const child = (await childrenOf(db, call, answererId)).find(one => one.personId === personId)
  return child && { answererId, child, questions: child.questions, asking: child.asking }
}

/** A parent says yes or no to each use by itself, whenever they like; taking back is saying no. */
export const answerChoices = command({
  name: 'consents.answer-choices',
  input: z.object(GIVEN),
  may: may.answer,
  load: (db, { personId }, call) => found(db, call, call.actor.personId, personId),
  run: (work, typed, thing) => answer(work, typed, thing, 'own-account'),
})

export const answerByLink = command({
  name: 'consents.answer-by-link',
  input: z.object({ ...GIVEN, token: z.string().max(100) }),
  may: may.useLink,
  async load(db, { personId, token }, call) {
    const [holder] = await linkHolder(call, { token })
    return found(db, call, holder?.parentId, personId)
  },
  run: (work, typed, thing) => answer(work, typed, thing, 'link'),
})
