import {
  NOTHING_SAID,
  type RollContact,
  type RollFacts,
  type RollRow,
} from '../../src/modules/people/roll/roll-row.ts'
import { checkLetterOf } from '../../src/modules/people/roll/upn.ts'
import { type Dice, dice } from './dice.ts'
import { FORENAMES, JOBS, RELATIONS, SURNAMES } from './made-names.ts'

export type MadeRoll = { readonly pupils: number; readonly staff?: number; readonly seed: number }

const two = (number: number): string => String(number).padStart(2, '0')
const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase() || 'x'

/** A school year of children is born from one September to the next. */
const birthday = (roll: Dice, year: number): string => {
  const month = ((roll.below(12) + 8) % 12) + 1
  return `${2025 - 4 - year - (month >= 9 ? 1 : 0)}-${two(month)}-${two(roll.below(28) + 1)}`
}

/** The UPN of the nth child, sound in form and check letter, of an authority that does not exist. */
export function madeUpn(n: number, isTemporary = false): string {
  const tail = isTemporary ? `${two(n % 100)}A` : String(n % 1000).padStart(3, '0')
  const body = `999${String(4000 + Math.floor(n / 100_000)).padStart(4, '0')}${two(Math.floor(n / 1000) % 100)}${tail}`
  return `${checkLetterOf(body)}${body}`
}

function madeContacts(roll: Dice, family: string, n: number): RollContact[] {
  return Array.from({ length: 1 + roll.below(3) }, (_, at) => {
    const givenName = roll.one(FORENAMES)
    const familyName = roll.chance(0.7) ? family : roll.one(SURNAMES)
    return {
      title: roll.one(['Mr', 'Mrs', 'Ms', 'Dr']),
      ...{ givenName, familyName, relationship: roll.one(RELATIONS), order: at + 1 },
      parentalResponsibility: at < 2 ? true : roll.one([false, null]),
      mayBeContacted: null,
      mustNotBeTold: roll.chance(0.02) ? true : null,
      email: roll.chance(0.8) ? `${letters(givenName)}.${letters(familyName)}.${n}.${at}@example.org` : null,
      phone: roll.chance(0.9) ? `+44 7700 9${String(n * 3 + at).padStart(5, '0')}` : null,
    }
  })
}

/** Made-up people, the same every time for one seed. Their lines are 2, 3, ... */
export function makeRoll({ pupils, staff = 0, seed }: MadeRoll): RollRow[] {
  const roll = dice(seed)
  const seen = new Set<string>()
  const rows: RollRow[] = []
  const add = (facts: RollFacts): void => void rows.push({ ...facts, line: rows.length + 2, wrongUpn: null })
  while (rows.length < pupils) {
    const n = rows.length
    const year = roll.below(7)
    const [givenName, familyName, dateOfBirth] = [
      roll.one(FORENAMES),
      roll.one(SURNAMES),
      birthday(roll, year),
    ]
    // no twins and no namesakes unless a test asks for them
    if (seen.has(`${familyName} ${dateOfBirth}`) || (seen.has(`${givenName} ${familyName}`) && pupils < 1000))
      continue
    seen.add(`${familyName} ${dateOfBirth}`).add(`${givenName} ${familyName}`)
    add({
      ...NOTHING_SAID,
      ...{ kind: 'pupil', givenName, familyName, dateOfBirth, upn: madeUpn(n) },
      knownAs: roll.chance(0.1) ? roll.one(FORENAMES.filter(name => name !== givenName)) : null,
      yearGroup: year === 0 ? 'R' : String(year),
      className: `${year === 0 ? 'R' : year}${roll.one(['A', 'B', 'K'])}`,
      startsOn: '2024-09-02',
      lookedAfter: roll.chance(0.02) ? true : null,
      contacts: madeContacts(roll, familyName, n),
    })
  }
  for (let n = 0; n < staff; n++) {
    const [givenName, familyName] = [roll.one(FORENAMES), roll.one(SURNAMES)]
    add({
      ...NOTHING_SAID,
      ...{ kind: 'staff', givenName, familyName, jobTitle: roll.one(JOBS) },
      email: `${letters(givenName)}.${letters(familyName)}${n}@school.example`,
      startsOn: `20${two(10 + roll.below(15))}-09-01`,
    })
  }
  return rows
}
