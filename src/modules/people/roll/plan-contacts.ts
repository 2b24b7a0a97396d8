import type { Id } from '../../../words/ids.ts'
import { adultsOf, siblingPairs } from './adults.ts'
import type { RollPlan } from './plan.ts'
import type { IsoDay, RollContact } from './roll-row.ts'
import type { KnownHere, Settled } from './settled.ts'

export type Pair = { personId: Id; pupilId: Id }

export type ContactsPlan = {
  /** Adults nobody knew, as the file first tells of them. */
  adults: { personId: Id; contact: RollContact }[]
  /** Adults of whom the file tells something else: a name, an address. */
  renamed: { personId: Id; contact: RollContact }[]
  relationships: (Pair & { contact: RollContact })[]
  closedRelationships: Id[]
  flags: (Pair & { reason: string })[]
  unreleased: Pair[]
  siblings: { pupilId: Id; otherId: Id }[]
  /** Parents of pupils who are here when it is done; and adults whose last child has left or who are no contact now. */
  parents: Id[]
  noParents: Id[]
}

const NAMES = new Set<string>(['givenName', 'familyName', 'title', 'email'])

export function planContacts(
  settled: Settled,
  known: readonly KnownHere[],
  {
    personAt,
    name,
    plan,
    today,
  }: {
    personAt: ReadonlyMap<number, Id>
    name: string
    plan: Omit<RollPlan, 'contacts' | 'particulars'>
    today: IsoDay
  },
): ContactsPlan {
  const contacts: ContactsPlan = {
    ...{ adults: [], renamed: [], relationships: [], closedRelationships: [], flags: [] },
    ...{ unreleased: [], siblings: [], parents: [], noParents: [] },
  }
  const adultFor = adultsOf(settled.rows, known)
  const linkById = new Map(known.flatMap(one => one.contacts.map(link => [link.id, link] as const)))
  const adultsNow = new Map(known.map(one => [one.id, new Set(one.contacts.map(({ adultId }) => adultId))]))
  const touched = new Set<Id>()

  const tell = (contact: RollContact, line: number, pair: Pair): void => {
    contacts.relationships.push({ ...pair, contact })
    touched.add(pair.personId)
    if (contact.mustNotBeTold === true)
      contacts.flags.push({ ...pair, reason: `The file ${name} says so, line ${line}.` })
  }
  const takeIn = (contact: RollContact, line: number, pupilId: Id): void => {
    const here = adultsNow.get(pupilId) ?? new Set<Id>()
    adultsNow.set(pupilId, here)
    const adult = adultFor(contact, here)
    here.add(adult.id)
    if (adult.isNew) contacts.adults.push({ personId: adult.id, contact })
    tell(contact, line, { personId: adult.id, pupilId })
  }

  // Who is no contact any more goes first, so that a changed contact may be told of again.
  for (const { row, id: pupilId, contacts: changes } of settled.changed) {
    for (const change of changes) {
      const link = change.what === 'left' ? linkById.get(change.contact.id) : undefined
      if (!link) continue
      contacts.closedRelationships.push(link.id)
      touched.add(link.adultId)
      contacts.unreleased.push({ personId: link.adultId, pupilId })
      adultsNow.get(pupilId)?.delete(link.adultId)
    }
    for (const change of changes) {
      const link = change.what === 'changed' ? linkById.get(change.id) : undefined
      if (change.what === 'new') takeIn(change.contact, row.line, pupilId)
      if (change.what !== 'changed' || !link) continue
      const pair = { personId: link.adultId, pupilId }
      contacts.closedRelationships.push(link.id)
      tell(change.contact, row.line, pair)
      if (change.changes.some(({ field }) => NAMES.has(field)))
        contacts.renamed.push({ personId: link.adultId, contact: change.contact })
      if (change.contact.mayBeContacted === false) contacts.unreleased.push(pair)
    }
  }
  for (const row of settled.new) {
    const pupilId = personAt.get(row.line)
    if (pupilId) for (const contact of row.contacts) takeIn(contact, row.line, pupilId)
  }

  const fresh = new Set(plan.persons)
  contacts.siblings = siblingPairs(settled.rows, known, personAt, id => fresh.has(id))
  const moved = new Set([...plan.memberships, ...plan.endings].map(({ personId }) => personId))
  for (const id of moved) for (const adultId of adultsNow.get(id) ?? []) touched.add(adultId)
  const parents = new Set<Id>()
  const isHere = hereAfter(known, plan, today)
  for (const [pupilId, adults] of adultsNow) if (isHere(pupilId)) for (const id of adults) parents.add(id)
  contacts.parents = [...touched].filter(id => parents.has(id))
  contacts.noParents = [...touched].filter(id => !parents.has(id))
  return contacts
}

/** Who is a pupil here, or will be, when the plan is done. An end still to come ends nothing today. */
function hereAfter(
  known: readonly KnownHere[],
  { memberships, endings }: Pick<RollPlan, 'memberships' | 'endings'>,
  today: IsoDay,
): (id: Id) => boolean {
  const here = new Set(known.filter(({ isHere }) => isHere).map(({ id }) => id))
  for (const { personId, endsOn } of endings) if (endsOn < today) here.delete(personId)
  for (const { personId, endsOn } of memberships) if (endsOn === null || endsOn >= today) here.add(personId)
  return id => here.has(id)
}
