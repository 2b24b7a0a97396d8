import { z } from 'zod'
import { MEMBERSHIPS } from '../../../words/audiences.ts'
import { hereForATime } from '../basis.ts'
import { day, email, optional, optionalText, several, text } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { refuseAddress } from './refuse-address.ts'
import { refuseWithoutEnd } from './refuse-without-end.ts'
import { writeMembership, writePerson } from './write.ts'

/** Somebody written into the school by hand, with what they are here and from when. */
export const recordPerson = command({
  name: 'people.record-person',
  input: z.object({
    givenName: text('Enter their first name'),
    familyName: text('Enter their last name'),
    knownAs: optionalText(),
    email: optional(email()),
    dateOfBirth: optional(day('Enter their date of birth, like 27 3 2016')),
    upn: optional(
      z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z]\d{11}[A-Z\d]$/, 'Enter a UPN of 13 characters'),
    ),
    kinds: several(z.enum(MEMBERSHIPS, 'Select what they are here'), 'Select what they are here'),
    jobTitle: optionalText(),
    className: optionalText(40),
    startsOn: day('Enter the day they start, like 1 9 2026'),
    ...hereForATime,
  }),
  may: may.managePeople,
  load: async () => ({}),

  async run(work, { kinds, jobTitle, className, startsOn, basis, endsOn, ...details }) {
    await refuseAddress(work.call, { email: details.email, kinds: new Set(kinds) })
    await refuseWithoutEnd(work.call, { kinds, basis, startsOn, endsOn })
    const personId = await writePerson(work, details)
    const asWhat = { personId, startsOn, jobTitle, className }
    const all = new Set(kinds)
    for (const kind of all) {
      const isBeside = kind === 'parent' && all.size > 1
      await writeMembership(work, { ...asWhat, kind, ...(isBeside ? {} : { endsOn, basis }) })
    }
    return { personId }
  },
})
