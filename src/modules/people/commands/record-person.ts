import { z } from 'zod'
import { MEMBERSHIPS } from '../../../words/audiences.ts'
import { day, email, optional, optionalText, several, text } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { refuseAddress } from './refuse-address.ts'
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
  }),
  may: may.managePeople,
  load: async () => ({}),

  async run(work, { kinds, jobTitle, className, startsOn, ...details }) {
    await refuseAddress(work.call, { email: details.email, kinds: new Set(kinds) })
    const personId = await writePerson(work, details)
    for (const kind of new Set(kinds))
      await writeMembership(work, { personId, kind, startsOn, jobTitle, className })
    return { personId }
  },
})
