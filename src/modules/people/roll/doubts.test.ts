import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALL, amina, asKnown, contact, pupil, staff, summary } from '../../../../test/roll/cast.ts'
import { madeUpn } from '../../../../test/roll/make-roll.ts'
import { compareRoll } from './compare.ts'
import type { KnownPerson } from './preview.ts'
import type { RollRow } from './roll-row.ts'

const MUM = contact('Sara', 'Khan', 1)
/** A file of a school that holds no number and no address. */
const UNREACHED: typeof MUM = { ...MUM, email: null }
const zara = (line: number, contacts = [UNREACHED]): RollRow =>
  pupil(line, 'Zara', 'Khan', { contacts, dateOfBirth: '2013-02-02' })
const upn = madeUpn

/** `!` means that a person must decide. */
const CASES: [what: string, rows: RollRow[], known: KnownPerson[], found: ReturnType<typeof summary>][] = [
  [
    'two pupils of one name in the file are two pupils',
    [amina(2), { ...amina(3), upn: upn(2), dateOfBirth: '2014-01-01' }],
    [],
    { new: [2, 3], doubts: ['other-birthday 2,3'] },
  ],
  [
    'a pupil with the name of one known, and another birthday, is new',
    [{ ...amina(2), upn: upn(2), dateOfBirth: '2014-01-01' }],
    asKnown([amina(2)]),
    { new: [2], left: ['Khan'], doubts: ['other-birthday 2'] },
  ],
  [
    'with the same contact as well it may be a birthday put right',
    [{ ...amina(2), upn: null, dateOfBirth: '2014-01-01', contacts: [MUM] }],
    asKnown([{ ...amina(2), contacts: [MUM] }]),
    { undecided: [2], doubts: ['other-birthday 2!'] },
  ],
  [
    'one name and birthday with another UPN',
    [{ ...amina(2), upn: upn(2) }],
    asKnown([amina(2)]),
    { undecided: [2], doubts: ['different-upn 2!'] },
  ],
  [
    'a temporary UPN in place of a full one',
    [{ ...amina(2), upn: upn(2, true) }],
    asKnown([amina(2)]),
    { undecided: [2], doubts: ['different-upn 2!'] },
  ],
  ['a missing UPN', [{ ...amina(2), upn: null }], [], { new: [2], doubts: ['missing-upn 2'] }],
  ['a temporary UPN', [{ ...amina(2), upn: upn(2, true) }], [], { new: [2], doubts: ['temporary-upn 2'] }],
  [
    'a UPN that cannot be right',
    [{ ...amina(2), upn: null, wrongUpn: 'A801200005001' }],
    [],
    { new: [2], doubts: ['wrong-upn 2'] },
  ],
  ['twins are two', [amina(2), pupil(3, 'Zara', 'Khan')], [], { new: [2, 3], doubts: ['twins 2,3'] }],
  [
    'a twin of one known is not the one known',
    [pupil(2, 'Zara', 'Khan', { contacts: [MUM] })],
    asKnown([{ ...amina(2), contacts: [MUM] }]),
    { new: [2], left: ['Khan'], doubts: ['twins 2'] },
  ],
  [
    'twins who are both known are not asked about again',
    [amina(2), pupil(3, 'Zara', 'Khan')],
    asKnown([amina(2), pupil(3, 'Zara', 'Khan')]),
    { same: [2, 3] },
  ],
  [
    'a twin who comes with the other’s UPN',
    [pupil(2, 'Zara', 'Khan', { upn: upn(1) })],
    asKnown([amina(2), pupil(3, 'Zara', 'Khan')]),
    { undecided: [2], doubts: ['twins 2', 'upn-of-another 2!'] },
  ],
  [
    'a changed surname under one UPN',
    [{ ...amina(2), familyName: 'Malik' }],
    asKnown([amina(2)]),
    { changed: [2], doubts: ['changed-surname 2'] },
  ],
  [
    'a changed surname without a UPN, by forename, birthday and contact',
    [{ ...amina(2), upn: null, familyName: 'Malik', contacts: [MUM] }],
    asKnown([{ ...amina(2), contacts: [MUM] }]),
    { undecided: [2], doubts: ['changed-surname 2!'] },
  ],
  [
    'the same without a contact in common is somebody else',
    [{ ...amina(2), upn: null, familyName: 'Malik' }],
    asKnown([amina(2)]),
    { new: [2], left: ['Khan'], doubts: ['missing-upn 2'] },
  ],
  [
    'a UPN on two lines',
    [amina(2), pupil(3, 'Wei', 'Lee', { upn: upn(1) })],
    asKnown([amina(2)]),
    { undecided: [2, 3], doubts: ['upn-twice 2,3!'] },
  ],
  [
    'a UPN that belongs to somebody else',
    [pupil(2, 'Wei', 'Lee', { upn: upn(1), dateOfBirth: '2013-03-03' })],
    asKnown([amina(2)]),
    { undecided: [2], doubts: ['upn-of-another 2!'] },
  ],
  [
    'one name and birthday on two lines',
    [
      { ...amina(2), upn: null },
      { ...amina(3), upn: null },
    ],
    [],
    { undecided: [2, 3], doubts: ['same-name-and-birthday 2,3!'] },
  ],
  [
    'two known with one name and birthday',
    [{ ...amina(2), upn: null }],
    asKnown([amina(2), { ...amina(3), upn: upn(3) }]),
    { undecided: [2], doubts: ['same-name-and-birthday 2!'] },
  ],
  [
    'two of one name and birthday, both known by their UPNs',
    [amina(2), { ...amina(3), upn: upn(3) }],
    asKnown([amina(2), { ...amina(3), upn: upn(3) }]),
    { same: [2, 3] },
  ],
  [
    'a name and nothing else',
    [{ ...amina(2), upn: null, dateOfBirth: null }],
    asKnown([{ ...amina(2), upn: null }]),
    { undecided: [2], doubts: ['same-name 2!'] },
  ],
  [
    'an address of staff that belongs to somebody else',
    [staff(2, 'Ann', 'Lee', { email: 'office@school.example' })],
    asKnown([staff(2, 'Jo', 'Cook', { email: 'office@school.example' })]),
    { undecided: [2], doubts: ['email-of-another 2!'] },
  ],
  [
    'one parent of two children, perhaps, where no number and no address tells',
    [{ ...amina(2), contacts: [UNREACHED] }, zara(3)],
    [],
    { new: [2, 3], doubts: ['same-contact 2,3'] },
  ],
  [
    'the same where one line has an address and the other has none',
    [{ ...amina(2), contacts: [MUM] }, zara(3)],
    [],
    { new: [2, 3], doubts: ['same-contact 2,3'] },
  ],
  [
    'a parent whose address stands on both lines is one person, and of two addresses are two',
    [
      { ...amina(2), contacts: [MUM] },
      zara(3, [MUM]),
      pupil(4, 'Omar', 'Khan', {
        contacts: [{ ...MUM, email: 'sk@example.org' }],
        dateOfBirth: '2012-02-02',
      }),
    ],
    [],
    { new: [2, 3, 4] },
  ],
  [
    'a new sister whose mother may be known already',
    [{ ...amina(2), contacts: [UNREACHED] }, zara(3)],
    asKnown([{ ...amina(2), contacts: [UNREACHED] }]),
    { new: [3], same: [2], doubts: ['same-contact 2,3'] },
  ],
  [
    'two mothers of one name who are both known are not asked about again',
    [{ ...amina(2), contacts: [UNREACHED] }, zara(3)],
    asKnown([{ ...amina(2), contacts: [UNREACHED] }, zara(3)]),
    { same: [2, 3] },
  ],
  [
    'a contact without a forename is perhaps one person where the children have one surname',
    [
      { ...amina(2), contacts: [{ ...UNREACHED, givenName: null, title: 'Mrs' }] },
      zara(3, [{ ...UNREACHED, givenName: null, title: 'Mrs' }]),
      pupil(4, 'Wei', 'Lee', {
        contacts: [{ ...UNREACHED, givenName: null, title: 'Mrs' }],
        dateOfBirth: '2012-02-02',
      }),
    ],
    [],
    { new: [2, 3, 4], doubts: ['same-contact 2,3'] },
  ],
  [
    'staff who married',
    [staff(2, 'Jo', 'Baker', { email: 'jo@school.example' })],
    asKnown([staff(2, 'Jo', 'Cook', { email: 'jo@school.example' })]),
    { changed: [2], doubts: ['changed-surname 2'] },
  ],
]
for (const [what, rows, known, found] of CASES)
  test(`${what}: it is said, with its lines`, () => {
    const preview = compareRoll(rows, known, ALL)
    assert.deepEqual(summary(preview), found)
    for (const { why } of preview.doubtful) assert.match(why, /^[\p{Lu}‘].*[.?]$/u)
  })
