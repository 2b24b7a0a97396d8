import type { FieldErrors } from '../../platform/errors.ts'
import type { SanctionInput, ToldInput } from './commands/sanction-input.ts'
import type { AskedOfSanctions } from './queries/sanctions-asked.ts'
import type { SanctionChild } from './queries/sanction-form.ts'
import { type Given, outsideWhat } from './sanctions.ts'

type Day = Temporal.PlainDate
const isAfter = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) > 0

export type Of = {
  one: Given
  child: SanctionChild
  age: number | null
  parts: AskedOfSanctions['parts']
  today: Day
  isStaff: (personId: string) => boolean
}

/** What is missing of a sanction, by the name of the field. What it rests on is looked up by whoever records it. */
export const missingOfSanction = (given: SanctionInput, of: Of): FieldErrors => ({
  ...missingOfEvent(given, of),
  ...missingOfDecision(given, of),
  ...missingOfInterview(given, of),
  ...missingOfParents(given, of),
})

function missingOfEvent(given: SanctionInput, { one, age, parts, today }: Of): FieldErrors {
  const wrong: Record<string, string> = {}
  if (!one.sanction) wrong['ownWords'] = 'Write which sanction it is'
  if (!given.happenedOn) wrong['happenedOn'] = 'Enter the day on which it happened'
  else if (isAfter(given.happenedOn, today)) wrong['happenedOn'] = 'Enter today or a day before'
  if (parts.has('link-to-school') && !given.elsewhere)
    wrong['elsewhere'] = 'Select whether it happened out of school'
  if (parts.has('link-to-school') && given.elsewhere === 'yes' && !given.link)
    wrong['link'] =
      'Write how it is linked to their being a pupil here. Until then there is no sanction for it'
  if (one.level !== null && !given.happenedLevel) wrong['happenedLevel'] = 'Select at which level it was'
  else if (!given.outsideBecause) {
    const outside = outsideWhat(one, { happenedLevel: given.happenedLevel, age })
    if (outside)
      wrong['outsideBecause'] = `${outside}. Write why it is chosen all the same, or choose another`
  }
  if (!given.victim) wrong['victim'] = 'Select whether the child is a victim too'
  else if (given.victim !== 'no' && !given.effect)
    wrong['effect'] = 'Write what a sanction would do to this child'
  if (parts.has('route') && !given.route) wrong['route'] = 'Select which way is taken'
  if (parts.has('route') && !given.circumstances) wrong['circumstances'] = 'Write what the circumstances were'
  return wrong
}

/** Of that there is none too: who decided it, and when. */
export function missingOfDecision(
  { decidedBy, decidedOn, endsOn }: SanctionInput,
  of: Pick<Of, 'today' | 'isStaff'>,
): FieldErrors {
  const wrong: Record<string, string> = {}
  if (decidedBy && !of.isStaff(decidedBy)) wrong['decidedBy'] = 'Select somebody of the staff'
  if (decidedOn && isAfter(decidedOn, of.today)) wrong['decidedOn'] = 'Enter today or a day before'
  if (endsOn && isAfter(decidedOn ?? of.today, endsOn))
    wrong['endsOn'] = 'Enter a day that is not before the sanction'
  return wrong
}

function missingOfInterview({ holderId, holdBy, tellHolder }: SanctionInput, of: Of): FieldErrors {
  if (of.one.asks !== 'interview') return {}
  const wrong: Record<string, string> = {}
  if (!holderId || !of.isStaff(holderId)) wrong['holderId'] = 'Select who holds the interview'
  if (!holdBy || isAfter(of.today, holdBy)) wrong['holdBy'] = 'Enter the day by which the interview is held'
  if (!tellHolder) wrong['tellHolder'] = 'Write what whoever holds it must know'
  return wrong
}

function missingOfParents(given: SanctionInput, { one, parts, child, today }: Of): FieldErrors {
  if (!parts.has('parents') && one.asks !== 'parents-told') return {}
  if (!given.parents) return { parents: 'Select whether the parents know' }
  if (given.parents === 'told') return missingOfTold(given, { child, today })
  if (given.parents === 'not-yet') return {}
  if (one.asks === 'parents-told')
    return { parents: 'This sanction is that a parent is told. Tell one, or choose another' }
  return given.notToldBecause ? {} : { notToldBecause: 'Write why the parents do not know' }
}

/** Somebody who must not be told is never offered, and no name that is typed says that they were. */
export function missingOfTold(
  given: ToldInput,
  { child, today }: { child: Pick<SanctionChild, 'tellable' | 'never'>; today: Day },
): FieldErrors {
  const wrong: Record<string, string> = {}
  const isOnRoll = child.tellable.some(({ personId }) => personId === given.toldId)
  const never = child.never.find(name => plainly(given.toldName ?? '').includes(plainly(name)))
  if (never) wrong['toldName'] = `${never} must not be told anything about this child`
  else if (!isOnRoll && !given.toldName) wrong['toldId'] = 'Select who was told, or write their name'
  if (!given.toldHow) wrong['toldHow'] = 'Select how they were told'
  if (!given.toldOn || isAfter(given.toldOn, today)) wrong['toldOn'] = 'Enter the day on which they were told'
  return wrong
}

const plainly = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ')
