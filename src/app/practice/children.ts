import { PARENT } from './adults.ts'
import { BOYS, GIRLS, MEN, SURNAMES, WOMEN } from './child-names.ts'
import { type Dice, dice } from './dice.ts'

export type Contact = {
  title: string
  givenName: string
  familyName: string
  relationship: string
  hasResponsibility: boolean
  mustNotBeTold?: true
  email: string
}

export type Child = {
  n: number
  /** The year of children: 0 is in Year 6 in the first school year, 6 in Reception, 7 comes a year later. */
  cohort: number
  givenName: string
  familyName: string
  /** Within its year of birth, from 1 September: 0 to 364. */
  born: number
  lookedAfter?: true
  contacts: readonly Contact[]
  here: 'always' | 'since January' | 'until January'
}

const PER_CLASS = 30
export const COHORTS = 8

type Family = { familyName: string; contacts: Contact[] }
type Made = { roll: Dice; children: Child[]; seen: Set<string>; home: string; parentAddress: string }

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()

const contact = (
  { roll, children, home }: Made,
  of: 'Mother' | 'Father' | 'Grandmother' | 'Foster carer' | 'Stepfather',
  familyName: string,
  more: Partial<Contact> = {},
): Contact => {
  const isMan = of === 'Father' || of === 'Stepfather'
  const givenName = roll.one(isMan ? MEN : WOMEN)
  const email = `${plain(givenName)}.${plain(familyName)}${children.length}@${home}`
  return {
    ...{ title: isMan ? 'Mr' : roll.one(['Mrs', 'Ms', 'Miss']), givenName, familyName, relationship: of },
    ...{ hasResponsibility: of !== 'Stepfather', email: roll.chance(0.9) ? email : '' },
    ...more,
  }
}

function family(made: Made): Family {
  const { roll } = made
  const mothers = roll.one(SURNAMES)
  const fathers = roll.one(SURNAMES)
  const kind = roll.below(20)
  if (kind < 2)
    return {
      familyName: `${mothers}-${fathers}`,
      contacts: [contact(made, 'Mother', mothers), contact(made, 'Father', fathers)],
    }
  if (kind < 5) return { familyName: mothers, contacts: [contact(made, 'Mother', mothers)] }
  if (kind < 8)
    return {
      familyName: fathers,
      contacts: [contact(made, 'Mother', mothers), contact(made, 'Father', fathers)],
    }
  if (kind < 9)
    return {
      familyName: fathers,
      contacts: [contact(made, 'Mother', mothers), contact(made, 'Stepfather', roll.one(SURNAMES))],
    }
  if (kind < 10) return { familyName: mothers, contacts: [contact(made, 'Grandmother', mothers)] }
  return {
    familyName: fathers,
    contacts: [contact(made, 'Mother', fathers), contact(made, 'Father', fathers)],
  }
}

function born(made: Made, { familyName, contacts }: Family, cohort: number, more: Partial<Child> = {}): void {
  const { roll, children, seen } = made
  const names = roll.chance(0.5) ? GIRLS : BOYS
  let givenName = more.givenName ?? roll.one(names)
  while (seen.has(`${givenName} ${familyName}`)) givenName = roll.one(names)
  seen.add(`${givenName} ${familyName}`)
  children.push({
    ...{ n: children.length, cohort, familyName, contacts, born: roll.below(365), here: 'always' },
    ...more,
    givenName,
  })
}

/** Families that the rest of the story speaks of. */
function known(made: Made): void {
  const [givenName = '', familyName = ''] = PARENT.split(' ')
  const mother = contact(made, 'Mother', familyName, { givenName, email: made.parentAddress })
  const hers: Family = { familyName, contacts: [mother, contact(made, 'Father', familyName)] }
  born(made, hers, 6, { givenName: 'Zain' })
  born(made, hers, 4, { givenName: 'Samira' })

  const twins: Family = { familyName: 'Pemberton', contacts: [contact(made, 'Mother', 'Pemberton')] }
  born(made, twins, 5, { givenName: 'Flora', born: 201 })
  born(made, twins, 5, { givenName: 'Rufus', born: 201 })

  const order = contact(made, 'Father', 'Lockyer', { mustNotBeTold: true })
  born(made, { familyName: 'Lockyer', contacts: [contact(made, 'Mother', 'Ainsworth'), order] }, 6, {
    givenName: 'Bonnie',
  })
  const carer = contact(made, 'Foster carer', 'Attwater', { hasResponsibility: false })
  born(made, { familyName: 'Tindall', contacts: [carer] }, 3, { givenName: 'Callum', lookedAfter: true })

  for (const cohort of [5, 3, 2]) born(made, family(made), cohort, { here: 'since January' })
  for (const cohort of [4, 1]) born(made, family(made), cohort, { here: 'until January' })
}

/** Seven classes of thirty, and the Reception of the year after; brothers and sisters among them. */
export function makeChildren({ home, parentAddress }: { home: string; parentAddress: string }): Child[] {
  const made: Made = { roll: dice(1870), children: [], seen: new Set(), home, parentAddress }
  known(made)
  const room = (cohort: number) =>
    cohort < COHORTS &&
    made.children.filter(one => one.cohort === cohort && one.here !== 'since January').length < PER_CLASS
  for (let cohort = 0; cohort < COHORTS; cohort++) {
    while (room(cohort)) {
      const parents = family(made)
      born(made, parents, cohort)
      const next = cohort + 1 + made.roll.below(3)
      if (made.roll.chance(0.45) && room(next)) born(made, parents, next)
      const third = next + 1 + made.roll.below(2)
      if (made.roll.chance(0.1) && room(third)) born(made, parents, third)
    }
  }
  return made.children
}
