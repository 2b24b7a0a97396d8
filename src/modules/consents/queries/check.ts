import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce, inForce } from '../../../platform/controls/in-force.ts'
import type { Id } from '../../../words/ids.ts'
import { type Checked, checkedBeforeUse, type Moment } from '../controls/checked-before-use.ts'
import { singlePupilUse } from '../controls/single-pupil-use.ts'
import type { ConsentsDb } from '../kit.ts'
import { ASSESSMENT, type Question, questionsNow } from '../purposes.ts'
import { type Joined, wordingList } from './asking.ts'

export type Subject = { personId: Id; name: string; isPupil: boolean }
export type Use = { purpose: string; people: readonly Subject[]; isSingle: boolean; takenWith: string }

/** What is lacking of whom. Whose no it is, and why, stands nowhere in it. */
export type Lacking = { personId: Id; name: string; needsOwn: boolean }

const MOMENT_OF: Readonly<Record<Question['seen'], Moment>> = {
  inside: 'capture',
  public: 'publish',
  social: 'post',
}

export type Rules = {
  questions: readonly Question[]
  of: (purpose: string, takenWith: string) => readonly Checked[]
  needsOwn: (purpose: string, isSingle: boolean) => boolean
  givenBy: string
  isExempt: (purpose: string) => boolean
}

/** What may be used for what, as the policy has it; internal assessment only where the policy lets it need no consent. */
export async function rulesNow(db: Kysely<ConsentsDb>, call: Joined): Promise<Rules> {
  const all = (await allInForce(call, checkedBeforeUse)).map(({ parameters }) => parameters)
  const { uses, givenBy } = await inForce(call, singlePupilUse)
  const written = await wordingList(db).rows.execute()
  const images = questionsNow(written).filter(({ subject }) => subject === 'images')
  const isExempt = all.some(({ exempt }) => exempt.includes(ASSESSMENT))
  const assessment: Question = {
    ...{ purpose: ASSESSMENT, subject: 'images', seen: 'inside', number: 1, isAsked: false },
    ...{
      title: 'Internal assessment, and nothing else',
      words: 'It stays with the record of what a child learns.',
    },
  }
  const seenOf = (purpose: string) => images.find(one => one.purpose === purpose)?.seen ?? 'public'
  return {
    questions: isExempt ? [...images, assessment] : images,
    of: (purpose, takenWith) => {
      const moment = purpose === ASSESSMENT ? 'capture' : MOMENT_OF[seenOf(purpose)]
      return all.filter(
        one => one.moment === moment || (takenWith === 'mobile-device' && one.moment === 'mobile-device'),
      )
    },
    needsOwn: (purpose, isSingle) => isSingle && uses.some(use => use === purpose),
    givenBy,
    isExempt: purpose => purpose === ASSESSMENT && isExempt,
  }
}

type Looked = {
  personId: Id
  purpose: string
  askOf: string | null
  stands: boolean
  ownYes: boolean
  othersYes: boolean
}

/** Everybody in it, looked up at this moment. */
export async function lackingFor(
  db: Kysely<ConsentsDb>,
  call: Joined,
  rules: Rules,
  { purpose, people, isSingle, takenWith }: Use,
): Promise<Lacking[]> {
  const checks = rules.of(purpose, takenWith)
  if (rules.isExempt(purpose) || checks.every(one => one.checks === 'not-checked')) {
    if (!rules.needsOwn(purpose, isSingle)) return []
  }
  const today = dayOf(call.now).toString()
  const { rows } = await sql<Looked>`
    select s.person_id, s.purpose, a.purpose as ask_of, s.stands, s.own_yes, s.others_yes
      from consents.standing(${today}::date) s
      left join consents.ask a on a.id::text = s.purpose and a.person_id = s.person_id and a.until >= ${today}::date
     where s.person_id = any(${people.map(({ personId }) => personId)}::uuid[])`.execute(db)
  const isGiven = ({ stands, ownYes, othersYes }: Looked, isPupil: boolean): boolean => {
    if (!isPupil) return stands && ownYes
    if (rules.givenBy === 'parent-and-pupil') return stands && ownYes && othersYes
    return stands && (rules.givenBy === 'parent' ? othersYes : true)
  }
  return people.flatMap(({ personId, name, isPupil }) => {
    const own = rows.filter(one => one.personId === personId)
    const needsOwn = !isPupil || rules.needsOwn(purpose, isSingle)
    const isFine = needsOwn
      ? own.some(one => one.askOf === purpose && isGiven(one, isPupil))
      : own.some(one => one.purpose === purpose && one.stands)
    return isFine ? [] : [{ personId, name, needsOwn }]
  })
}
