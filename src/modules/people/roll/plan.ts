import { type Id, newId } from '../../../words/ids.ts'
import type { Particular } from '../particulars.ts'
import { type ContactsPlan, planContacts } from './plan-contacts.ts'
import type { Change } from './preview.ts'
import type { IsoDay, RollRow } from './roll-row.ts'
import type { KnownHere, Settled } from './settled.ts'
import { firstStretch, lastDay, restretched, type Stretch } from './stretches.ts'

export type DetailsPlan = {
  personId: Id
  givenName: string
  familyName: string
  knownAs: string | null
  dateOfBirth: IsoDay | null
  email: string | null
  upn: string | null
}
export type PupilPlan = {
  pupilId: Id
  yearGroup: string | null
  lookedAfter: boolean
  lookedAfterSince: IsoDay | null
}
export type MembershipPlan = Stretch & {
  id: Id
  personId: Id
  kind: 'pupil' | 'staff'
  /** Whether they join by it; otherwise they only move to another class or job. */
  joins: boolean
}
export type EndingPlan = { id: Id; personId: Id; kind: 'pupil' | 'staff'; endsOn: IsoDay; leaves: boolean }

/** Every row that accepting a file closes and adds. Names and flags of adults stand in `contacts`. */
export type RollPlan = {
  persons: Id[]
  details: DetailsPlan[]
  closedDetails: Id[]
  memberships: MembershipPlan[]
  endings: EndingPlan[]
  pupils: PupilPlan[]
  closedPupils: Id[]
  particulars: { pupilId: Id; field: Particular; said: string | null }[]
  contacts: ContactsPlan
}

const DETAILS: ReadonlySet<Change['field']> = new Set([
  ...(['upn', 'givenName', 'familyName', 'knownAs', 'dateOfBirth', 'email'] as const),
])
const PUPIL: ReadonlySet<Change['field']> = new Set(['yearGroup', 'lookedAfter'])

export function planRoll(
  settled: Settled,
  known: readonly KnownHere[],
  name: string,
  today: IsoDay,
): RollPlan {
  const plan: Omit<RollPlan, 'contacts' | 'particulars'> = {
    ...{ persons: [], details: [], closedDetails: [], memberships: [] },
    ...{ endings: [], pupils: [], closedPupils: [] },
  }
  const byId = new Map(known.map(one => [one.id, one]))
  const personAt = new Map<number, Id>(settled.same.map(({ line, id }) => [line, id]))

  for (const row of settled.new) {
    const personId = newId()
    personAt.set(row.line, personId)
    plan.persons.push(personId)
    plan.details.push(detailsOf(personId, row))
    plan.memberships.push({ id: newId(), personId, kind: row.kind, ...firstStretch(row, today), joins: true })
    if (row.kind === 'pupil') plan.pupils.push(pupilOf(personId, row, null, today))
  }
  for (const { row, id, changes } of settled.changed) {
    const before = byId.get(id)
    if (!before) continue
    personAt.set(row.line, id)
    const after: RollRow = {
      ...row,
      ...before,
      ...Object.fromEntries(changes.map(({ field, to }) => [field, to])),
    }
    if (changes.some(({ field }) => DETAILS.has(field))) {
      plan.closedDetails.push(id)
      plan.details.push(detailsOf(id, after))
    }
    if (row.kind === 'pupil' && changes.some(({ field }) => PUPIL.has(field))) {
      plan.closedPupils.push(id)
      plan.pupils.push(pupilOf(id, after, before, today))
    }
    const { endsOn, next, comesBack, leaves } = restretched(row, before, changes, today)
    const one = { personId: id, kind: before.kind }
    if (endsOn !== undefined)
      plan.endings.push({ ...one, id: before.membershipId, endsOn, leaves: leaves === true })
    if (next) plan.memberships.push({ ...one, ...next, id: newId(), joins: comesBack === true })
  }
  for (const { id } of settled.left) {
    const one = byId.get(id)
    if (!one) continue
    const ending = { id: one.membershipId, personId: id, kind: one.kind, endsOn: lastDay(one, today) }
    plan.endings.push({ ...ending, leaves: true })
  }
  const particulars = [...settled.apart.told].flatMap(([line, told]) => {
    const pupilId = personAt.get(line)
    return pupilId ? told.map(one => ({ pupilId, ...one })) : []
  })
  return { ...plan, particulars, contacts: planContacts(settled, known, { personAt, name, plan, today }) }
}

const detailsOf = (
  personId: Id,
  { givenName, familyName, knownAs, dateOfBirth, email, upn }: RollRow,
): DetailsPlan => ({ personId, givenName, familyName, knownAs, dateOfBirth, email, upn })

function pupilOf(
  pupilId: Id,
  { yearGroup, lookedAfter }: RollRow,
  before: KnownHere | null,
  today: IsoDay,
): PupilPlan {
  const isSame = before?.lookedAfter === true && lookedAfter === true
  const since = lookedAfter === true ? (isSame ? before.lookedAfterSince : today) : null
  return { pupilId, yearGroup, lookedAfter: lookedAfter === true, lookedAfterSince: since }
}
