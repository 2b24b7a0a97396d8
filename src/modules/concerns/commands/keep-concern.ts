import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Duty } from '../../../words/duties.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { nextRung } from '../../../words/ladder.ts'
import { newReference } from '../../../words/reference.ts'
import { appointmentsNow } from '../../people/index.ts'
import { LADDER, type RightNow, type Source } from '../concern.ts'
import type { ConcernReported } from '../events.ts'
import type { KeepFrom } from '../fields.ts'
import { fieldsInForce } from '../queries/fields-in-force.ts'
import { filedOf } from '../queries/filed-of.ts'
import { type Raised, raisedBy } from '../queries/raised.ts'
import { positionOf } from '../queries/position-of.ts'
import { BEFORE_HOME, type UrgentKind } from '../urgent.ts'
import { daysIn, type More } from '../record-fields.ts'
import { awaitElsewhere } from './elsewhere-work.ts'
import { freezeParticulars } from './keep-particular.ts'
import { raisePatterns } from './raise-patterns.ts'
import { sendToFirst } from './send-to-first.ts'
import { asLadder, bar, barFamily, type ConcernsWork, familyOf } from './write.ts'

const THE_LEADS = ['dsl', 'deputy-dsl'] as const

export type Written = {
  about: string
  saw: string
  said: string
  othersSaid: string
  thought: string
  happened: string
  rightNow: RightNow
  /** Answers to what the policy asks beyond that. */
  more?: More
  door?: string | null
  doorName?: string | null
  awaitsAccount?: boolean
}
export type Sender = {
  source: Source
  reporterId: Id | null
  reporterName: string | null
  reporterContact: string | null
  signedAs: string
  /** Nobody had signed in. */
  fromOutside: boolean
  /** So much came from there that it waits apart. */
  isHeld: boolean
}
type Kept = {
  written: Written
  marks: readonly { where: string; words: string }[]
  writtenAt: Temporal.Instant
  sender: Sender
  pupilIds: readonly Id[]
  keepFrom: KeepFrom
  /** Raised whatever its words are, and told to the lead and the deputies. */
  isRaisedAs?: UrgentKind
  /** Whom the writer chose. */
  alsoTold?: readonly Duty[]
}

/** Puts what was written on record, exactly as it was, and on the first rung on which somebody may read it. */
export async function keepConcern(work: ConcernsWork, kept: Kept) {
  const { written, marks, writtenAt, sender, pupilIds, keepFrom, isRaisedAs, alsoTold = [] } = kept
  const { about, saw, said, othersSaid, thought } = written
  if (![about, saw, said, othersSaid, thought].some(Boolean))
    throw invalid({ saw: 'Write what you saw, heard or were told' })
  const { call, now, db } = work
  const { isHeld, ...from } = sender
  const today = dayOf(now)
  const days = daysIn(written.more ?? {}, today)
  const { happenedOn = today } = days
  const more = { ...written.more, ...inOneForm(days) }
  const form = await fieldsInForce(call)
  const signedPosition = form.asked.includes('writer-position')
    ? await positionOf(db, sender.reporterId, today)
    : null
  const concernId = newId()
  const { happened, rightNow } = written
  const spoken = withKind(
    await raisedBy(
      call,
      [about, saw, said, othersSaid, thought, happened, ...Object.values(more)].join('\n'),
    ),
    isRaisedAs,
  )
  const raised = form.asked.includes('before-home') ? beforeHome(spoken) : spoken
  const row = {
    ...{ reference: newReference('C'), ...written, ...from, more, form, signedPosition },
    raised: raised.kinds,
    speaksOf: spoken.speaks,
  }
  const salt = work.commit(concernId, { ...row, marks, writtenAt: writtenAt.toString() })
  await db
    .insertInto('concerns.concern')
    .values({
      ...{ schoolId: call.school.id, id: concernId, ...row, marks: JSON.stringify(marks), salt },
      ...{ more: JSON.stringify(more), form: JSON.stringify(form) },
      ...{ writtenAt, reportedAt: now },
    })
    .execute()
  if (isHeld)
    await db
      .insertInto('concerns.held')
      .values({ schoolId: call.school.id, concernId, heldAt: now })
      .execute()
  const filed = await filedOf(db, { personIds: pupilIds, on: happenedOn, form })
  await addChildren(work, concernId, { pupilIds, filed })
  await freezeParticulars(work, concernId, { pupilIds, asked: form.asked })
  const family = await familyOf(work, pupilIds)
  await barFamily(work, concernId, family)
  const away = await awayFrom(work, family, keepFrom)
  await bar(work, concernId, away, 'other-register')
  const waitsFor = await sendToFirst(work, {
    ...{
      concernId,
      passedBy: new Set([...family, ...away]),
      alsoTold: new Set([...raised.told, ...alsoTold]),
    },
    rightNow: raised.kinds.length ? 'danger' : rightNow,
    isFolded: from.fromOutside,
    saysThey: from.fromOutside ? from.source : undefined,
  })
  if (pupilIds.length) await raisePatterns(work, concernId)
  await awaitElsewhere(call, concernId)
  work.touched(concernId)
  work.announce<ConcernReported>({ name: 'concerns.reported', concernId })
  return { concernId, reference: row.reference, waitsFor: waitsFor ?? null }
}

/** As the database reads a day too, however it was sent. */
const inOneForm = (days: ReturnType<typeof daysIn>): More =>
  Object.fromEntries(Object.entries(days).map(([name, day]) => [name, day.toString()]))

const withKind = ({ kinds, told, speaks }: Raised, kind: UrgentKind | undefined): Raised =>
  kind
    ? {
        kinds: [...new Set([...kinds, kind])],
        told: new Set([...told, ...THE_LEADS]),
        speaks: [...new Set([...speaks, kind])],
      }
    : { kinds, told, speaks }

const beforeHome = ({ kinds, told }: Raised) => ({
  kinds: [...kinds, BEFORE_HOME],
  told: new Set([...told, ...THE_LEADS]),
})

async function awayFrom(
  { call }: ConcernsWork,
  family: readonly Id[],
  { always, whileOthers }: KeepFrom,
): Promise<readonly Id[]> {
  if (!whileOthers.length) return always
  const held = await appointmentsNow(asLadder(call))
  const isAnybodyLeft = nextRung(LADDER, held, new Set([...family, ...always, ...whileOthers]))
  return isAnybodyLeft ? [...always, ...whileOthers] : always
}

type Named = { pupilIds: readonly Id[]; filed: Awaited<ReturnType<typeof filedOf>> }

async function addChildren(
  { db, call, now, actor }: ConcernsWork,
  concernId: Id,
  { pupilIds, filed }: Named,
): Promise<void> {
  if (!pupilIds.length) return
  const rows = pupilIds.map(personId => ({
    ...{ schoolId: call.school.id, id: newId(), concernId, personId, part: null },
    filed: JSON.stringify(filed.get(personId) ?? {}),
    ...{ addedAt: now, addedBy: actor.personId, endedAt: null, endedBy: null },
  }))
  await db.insertInto('concerns.child').values(rows).execute()
}
