import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { SANCTION } from '../procedures/acts.ts'
import { type SanctionChild, sanctionForm } from '../queries/sanction-form.ts'
import { sanctionsAsked } from '../queries/sanctions-asked.ts'
import { missingOfDecision, missingOfSanction } from '../sanction-checks.ts'
import { type Given, givenOf, NO_SANCTION } from '../sanctions.ts'
import { personOf } from './follow-up-work.ts'
import { keepAction } from './give-action.ts'
import { refuseWhileShut } from './procedure-work.ts'
import { restsOn } from './rests-on.ts'
import { type SanctionInput, sanctionInput } from './sanction-input.ts'
import { keepNotTold, keepTold } from './sanction-told.ts'
import type { ConcernsWork } from './write.ts'

/**
 * What was decided about one child's conduct: a sanction that the policy lists, or that there is none, and why. A
 * procedure can shut it; that there is none can always be recorded.
 */
export const recordSanction = command({
  name: 'concerns.record-sanction',
  chain: 'concerns',
  input: sanctionInput,
  may: may.sanction,
  load: (db, { concernId }, call) => sanctionForm.read(db, { concernId }, call),
  async run(work, given, { children, staff, happenedOn }) {
    const today = dayOf(work.now)
    const child = children.find(({ personId }) => personId === given.childId)
    if (!child) throw invalid({ childId: 'Select which child' })
    const known = given.happenedOn ?? (happenedOn ? Temporal.PlainDate.from(happenedOn) : null)
    const isStaff = (personId: Id) => staff.some(each => each.personId === personId)
    if (given.sanction === NO_SANCTION)
      return keepNone(work, { ...given, endsOn: null }, { child, on: known ?? today, isStaff })
    await refuseWhileShut(work, given.concernId, { act: SANCTION, field: 'sanction' })
    const asked = await sanctionsAsked(work.call)
    const { parts } = asked
    const one = givenOf(asked, given.sanction, given.ownWords ?? '')
    if (!one) throw invalid({ sanction: 'Select a sanction that the policy lists, or that there is none' })
    const isOwn = one.level === null
    const whole = { ...given, happenedOn: known, happenedLevel: isOwn ? null : given.happenedLevel }
    const rests = parts.has('policy-clause') || isOwn ? await restsOn(work.call, whole, one) : NOTHING
    const age = ageOn(child, known)
    const wrong = { ...rests.wrong, ...missingOfSanction(whole, { one, child, age, parts, today, isStaff }) }
    if (Object.keys(wrong).length) throw invalid(wrong)
    const asksParents = parts.has('parents') || one.asks === 'parents-told'
    const id = await keepSanction(work, whole, { one, child, age, asksParents, rests: rests.kept })
    if (one.asks === 'interview') await keepInterview(work, whole, id)
    const at = { sanctionId: id, concernId: given.concernId }
    if (asksParents && given.parents === 'told') await keepTold(work, at, given, child)
    if (asksParents && given.parents === 'not-told') await keepNotTold(work, at, given.notToldBecause ?? '')
    return { sanctionId: id }
  },
})

const NOTHING = {
  ...{ wrong: {}, kept: { policyVersionId: null, policyName: null, policyEdition: null, clause: null } },
}

/** Whole years on that day; nobody knows, where the roll has no day of birth. */
const ageOn = ({ bornOn }: SanctionChild, on: Temporal.PlainDate | null): number | null =>
  bornOn && on ? Temporal.PlainDate.from(bornOn).until(on, { largestUnit: 'years' }).years : null

type Kept = {
  one: Given
  child: SanctionChild
  age: number | null
  asksParents: boolean
  rests: (typeof NOTHING)['kept'] | Awaited<ReturnType<typeof restsOn>>['kept']
}

async function keepSanction(work: ConcernsWork, given: SanctionInput, kept: Kept): Promise<Id> {
  const { one, child, age, asksParents, rests } = kept
  return insert(work, given, {
    ...{ personId: child.personId, yearGroup: child.yearGroup, age, asksParents, ...rests },
    ...{ sanction: one.sanction, level: one.level, asks: one.asks, happenedLevel: given.happenedLevel },
    ...{ outsideBecause: given.outsideBecause, happenedOn: given.happenedOn ?? dayOf(work.now) },
    ...{ isElsewhere: given.elsewhere === 'yes', link: given.elsewhere === 'yes' ? given.link : null },
    ...{ victim: given.victim, effect: given.effect, route: given.route, circumstances: given.circumstances },
    endsOn: given.endsOn,
  })
}

async function keepNone(
  work: ConcernsWork,
  given: SanctionInput,
  {
    child,
    on,
    isStaff,
  }: { child: SanctionChild; on: Temporal.PlainDate; isStaff: (personId: Id) => boolean },
): Promise<{ sanctionId: Id }> {
  const today = dayOf(work.now)
  const wrong = {
    ...missingOfDecision(given, { today, isStaff }),
    ...(Temporal.PlainDate.compare(on, today) > 0 ? { happenedOn: 'Enter today or a day before' } : {}),
  }
  if (Object.keys(wrong).length) throw invalid(wrong)
  const sanctionId = await insert(work, given, {
    ...{ personId: child.personId, yearGroup: child.yearGroup, age: ageOn(child, on), asksParents: false },
    ...{ ...NOTHING.kept, sanction: null, level: null, asks: 'nothing-more' as const, happenedLevel: null },
    ...{ outsideBecause: null, happenedOn: on, isElsewhere: given.elsewhere === 'yes', link: given.link },
    ...{ victim: given.victim, effect: given.effect, route: given.route, circumstances: given.circumstances },
    endsOn: null,
  })
  return { sanctionId }
}

async function insert(
  { db, call, now, actor, commit, touched }: ConcernsWork,
  given: SanctionInput,
  more: {
    personId: Id
    happenedOn: Temporal.PlainDate
    endsOn: Temporal.PlainDate | null
    asks: Given['asks']
    sanction: string | null
    level: number | null
    happenedLevel: number | null
    outsideBecause: string | null
    age: number | null
    yearGroup: string | null
    asksParents: boolean
    isElsewhere: boolean
    link: string | null
    policyVersionId: Id | null
    policyName: string | null
    policyEdition: string | null
    clause: string | null
    victim: string | null
    effect: string | null
    route: string | null
    circumstances: string | null
  },
): Promise<Id> {
  const id = newId()
  const decidedOn = given.decidedOn ?? dayOf(now)
  const row = {
    ...more,
    ...{ concernId: given.concernId, because: given.because, decidedBy: given.decidedBy ?? personOf(actor) },
  }
  const days = { happenedOn: more.happenedOn, endsOn: more.endsOn, decidedOn }
  const salt = commit(id, {
    ...row,
    ...Object.fromEntries(Object.entries(days).map(([name, on]) => [name, on?.toString() ?? null])),
  })
  await db
    .insertInto('concerns.sanction')
    .values({
      ...{ schoolId: call.school.id, id, ...row, decidedOn, salt },
      ...{ recordedAt: now, recordedBy: personOf(actor) },
    })
    .execute()
  touched(id)
  return id
}

/** A task of whoever holds it: it stands on their home page until it was held, or cancelled. */
async function keepInterview(work: ConcernsWork, given: SanctionInput, sanctionId: Id): Promise<void> {
  if (!given.holderId || !given.holdBy || !given.tellHolder) return
  await keepAction(work, {
    ...{ concernId: given.concernId, ownerId: given.holderId, what: given.tellHolder, task: 'Interview' },
    ...{ hidesConcern: true, sanctionId, by: 'onDay', dueOn: given.holdBy },
  })
}
