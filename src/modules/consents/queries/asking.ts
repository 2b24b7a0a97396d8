import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce, inForce } from '../../../platform/controls/in-force.ts'
import { asked } from '../controls/asked.ts'
import { lasts } from '../controls/lasts.ts'
import { separateChoices } from '../controls/separate-choices.ts'
import type { ConsentsDb } from '../kit.ts'
import {
  lastDay,
  type Lasts,
  type Question,
  questionsNow,
  schoolYearStart,
  type Subject,
} from '../purposes.ts'

export type Joined = Call & { unit: Unit }

/** What the policy has families asked, and how. */
export type Asking = {
  subjects: ReadonlySet<Subject>
  /** An answer from before then is asked for again. */
  again: ReadonlyMap<Subject, Temporal.PlainDate>
  waits: ReadonlySet<Subject>
  remindDays: number
  isEachByItself: boolean
  isWritten: boolean
  lasts: Lasts
  /** The last day of a yes that is given today. */
  until: Temporal.PlainDate | null
  /** A yes that ends before then is asked for again. */
  soon: Temporal.PlainDate
}

export async function askingNow(call: Call): Promise<Asking> {
  const all = (await allInForce(call, asked)).map(({ parameters }) => parameters)
  const wanted = all.filter(({ when }) => when !== 'not-asked')
  const { askedAs, written } = await inForce(call, separateChoices)
  const lasting = await inForce(call, lasts)
  const today = dayOf(call.now)
  return {
    subjects: new Set(wanted.map(({ subject }) => subject)),
    again: new Map(
      wanted
        .filter(({ when }) => when === 'joining-and-yearly')
        .map(({ subject }) => [subject, schoolYearStart(today)]),
    ),
    waits: new Set(wanted.filter(({ admissionWaits }) => admissionWaits).map(({ subject }) => subject)),
    remindDays: Math.min(60, ...wanted.map(({ remindDays }) => remindDays)),
    isEachByItself: askedAs === 'each-by-itself',
    isWritten: written,
    lasts: lasting.lasts,
    until: lastDay(lasting.lasts, today),
    soon: today.add({ days: lasting.lasts === 'until-leaving' ? 0 : lasting.askAgainDays }),
  }
}

/** The school's own wordings, not sent yet. */
export const wordingList = (db: Kysely<ConsentsDb>) => ({
  rows: db
    .selectFrom('consents.wording')
    .select(['purpose', 'subject', 'seen', 'number', 'title', 'words', 'isAsked'])
    .where('replacedAt', 'is', null)
    .orderBy('writtenAt')
    .orderBy('id'),
  times: {},
})

export const questionsAsked = (
  written: Parameters<typeof questionsNow>[0],
  { subjects }: Asking,
): Question[] => questionsNow(written).filter(({ isAsked, subject }) => isAsked && subjects.has(subject))

export async function askedNow(
  db: Kysely<ConsentsDb>,
  call: Call,
): Promise<{ asking: Asking; questions: Question[] }> {
  const asking = await askingNow(call)
  return { asking, questions: questionsAsked(await wordingList(db).rows.execute(), asking) }
}
