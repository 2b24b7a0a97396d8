import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { together } from '../../../platform/db/together.ts'
import { linkHolder } from '../../agreements/index.ts'
import type { Id } from '../../../words/ids.ts'
import { singlePupilUse } from '../controls/single-pupil-use.ts'
import { type ConsentsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Answer, type Question, questionsNow } from '../purposes.ts'
import { type Asking, askingNow, type Joined, questionsAsked, wordingList } from './asking.ts'

/** What this reader said about one purpose, and to which words. */
export type Said = {
  id: Id
  personId: Id
  purpose: string
  wording: number
  title: string
  words: string
  answer: Answer
  how: string
  givenOn: Temporal.PlainDate
  lastsUntil: Temporal.PlainDate | null
  replacedAt: Temporal.Instant | null
}

/** A question of one's own has its own last day. */
export type AskedOf = Question & { until?: Temporal.PlainDate }

/** A child before whoever answers for them: what is left to answer, and what they said. */
export type Child = {
  /** All that this reader may answer for them. */
  questions: AskedOf[]
  personId: Id
  answererId: Id
  name: string
  toAnswer: (AskedOf & { before: Said | undefined })[]
  said: Said[]
  earlier: Said[]
  asking: Asking
}

const isHere = (personId: unknown, kind: 'pupil' | 'parent', now: Temporal.Instant) => sql`exists (
  select from people.membership_card m where m.person_id = ${personId} and m.kind = ${kind}
     and m.starts_on <= ${dayOf(now).toString()}::date and (m.ends_on is null or m.ends_on >= ${dayOf(now).toString()}::date)
     and (m.stopped_at is null or m.stopped_at > ${now}))`

/**
 * For whom somebody answers today: the pupils of whom they may be told, with parental responsibility. Whoever must not
 * be told, or is not to be contacted yet, answers for nobody.
 */
export const childrenSql = (answererId: Id, now: Temporal.Instant) => sql<{ personId: Id; name: string }>`
  select c.pupil_id as person_id, p.name from people.contact_for_links c
    join people.person_card p on p.id = c.pupil_id
   where c.person_id = ${answererId} and ${isHere(sql`c.pupil_id`, 'pupil', now)}
     and ${isHere(sql`c.person_id`, 'parent', now)}
   group by c.pupil_id, p.name order by p.name`

/** What was asked of one person alone: of a child, for their parents, and for themself where the policy has them agree. */
export const asksSql = (answererId: Id, now: Temporal.Instant, pupilsToo: boolean) => sql<Ask>`
  select a.id, a.person_id, p.name, a.purpose, a.title, a.until
    from consents.ask a join people.person_card p on p.id = a.person_id
   where a.until >= ${dayOf(now).toString()}::date
     and (a.person_id in (select person_id from (${childrenSql(answererId, now)}) child)
       or (a.person_id = ${answererId} and (${pupilsToo} or not ${isHere(answererId, 'pupil', now)})))
   order by a.asked_at, a.id`
type Ask = { id: Id; personId: Id; name: string; purpose: string; title: string; until: Temporal.PlainDate }

const askedOf =
  (questions: readonly Question[]) =>
  ({ id, purpose, title, until }: Ask): AskedOf => {
    const use = questions.find(one => one.purpose === purpose)
    return {
      ...{ purpose: id, subject: 'images', seen: use?.seen ?? 'public', number: 1, isAsked: true, until },
      title: `One picture: ${title}`,
      words: `${title}. ${use?.title ?? 'Another use'}, until ${sayDay(until)}. This is apart from every other answer.`,
    }
  }

const { compare } = Temporal.PlainDate

function isLeft(said: Said | undefined, { subject, until, number }: AskedOf, asking: Asking): boolean {
  if (!said) return true
  if (until) return false
  if (said.wording < number) return true
  const from = asking.again.get(subject)
  if (from && compare(said.givenOn, from) < 0) return true
  if (said.answer !== 'yes') return false
  return said.lastsUntil === null ? asking.until !== null : compare(said.lastsUntil, asking.soon) <= 0
}

export async function childrenOf(db: Kysely<ConsentsDb>, call: Joined, answererId: Id): Promise<Child[]> {
  const asking = await askingNow(call)
  const { givenBy } = await inForce(call, singlePupilUse)
  const { children, said, written, asks } = await together(db, {
    children: { rows: childrenSql(answererId, call.now), times: {} },
    asks: { rows: asksSql(answererId, call.now, givenBy !== 'parent'), times: { until: 'day' } },
    said: {
      rows: db
        .selectFrom('consents.answer')
        .select(['id', 'personId', 'purpose', 'wording', 'title', 'words', 'answer', 'how'])
        .select(['givenOn', 'lastsUntil', 'replacedAt'])
        .where('givenBy', '=', answererId)
        .orderBy('recordedAt', 'desc')
        .orderBy('id'),
      times: { givenOn: 'day', lastsUntil: 'day', replacedAt: 'instant' },
    },
    written: wordingList(db),
  })
  const general = questionsAsked(written, asking)
  const self = asks.find(({ personId }) => personId === answererId)
  return [...children, ...(self ? [{ personId: answererId, name: self.name }] : [])].map(
    ({ personId, name }) => {
      const alone = asks.filter(one => one.personId === personId).map(askedOf(questionsNow(written)))
      const questions: AskedOf[] = personId === answererId ? alone : [...general, ...alone]
      const own = (said as Said[]).filter(one => one.personId === personId)
      const now = own.filter(({ replacedAt }) => replacedAt === null)
      const before = (question: Question) => now.find(({ purpose }) => purpose === question.purpose)
      return {
        ...{ personId, answererId, name, asking, questions },
        toAnswer: questions
          .filter(one => isLeft(before(one), one, asking))
          .map(one => ({ ...one, before: before(one) })),
        said: now,
        earlier: own.filter(({ replacedAt }) => replacedAt !== null),
      }
    },
  )
}

export const familyChoices = query({
  name: 'consents.family-choices',
  input: z.object({}),
  may: may.answer,
  read: async (db, _, call): Promise<Child[]> =>
    call.actor.personId === null ? [] : childrenOf(db, call, call.actor.personId),
})

/** The same for whoever holds a link; of one that opens nothing, nothing. */
export const choicesByLink = query({
  name: 'consents.choices-by-link',
  input: z.object({ token: z.string().max(100) }),
  may: may.useLink,
  async read(db, { token }, call): Promise<Child[]> {
    const [holder] = await linkHolder(call, { token })
    return holder ? childrenOf(db, call, holder.parentId) : []
  },
})
