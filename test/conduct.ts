import type { Answers } from './procedures.ts'

/** What was found out first, where nobody is in danger and no adult has a part in it. */
export const FOUND: Answers = { what: 'She says so, and so does he', harm: 'no', adult: 'no' }
export const BULLYING: Answers = {
  ...FOUND,
  ...{
    form: 'message',
    where: 'A chat',
    since: 'Since September',
    before: 'no',
    because: 'no',
    sexual: 'no',
  },
}
export const POSTED: Answers = {
  ...FOUND,
  ...{ poster: 'parent', where: 'A public page', about: 'A teacher', reveals: 'no', underage: 'no' },
}
export const CAME: Answers = {
  ...{ ...FOUND, came: 'A message at night', sender: '“Nobody”', known: 'unknown', kind: 'abusive' },
}
export const MET: Answers = { ...FOUND, met: 'A film', address: 'Not known', illegal: 'no', how: 'accident' }
export const LOST: Answers = { ...FOUND, which: 'A list of names', where: 'With a parent', how: 'school' }
export const COMPLAINT: Answers = {
  ...{ ...FOUND, who: 'A mother, by e-mail', about: 'handled', wants: 'An answer' },
}
export const misused = (kind: string): Answers => ({ ...FOUND, kind, rule: 'Line 4', before: 'No' })

export const KEPT: Answers = { shows: 'Four messages of Monday', kept: 'On her own phone' }
export const LEADS: Answers = {
  ...{ which: 'anti-bullying', version: 'September 2026, section 4', next: 'A talk with each' },
}
export const ASKED: Answers = {
  ...{ offence: 'yes', whom: 'Kent Police, PC 12', when: 'At 10, by 101', reference: 'K-1', advised: 'Wait' },
}
