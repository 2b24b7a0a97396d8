import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { email, optional, optionalText, text } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { PHASES } from '../person.ts'
import { calendarReach } from '../school-day.ts'
import { termDates } from '../term-dates.ts'
import { writeCalendar } from './write-calendar.ts'
import { writeTerms } from './write-terms.ts'
import { writeAppointment, writeMembership, writePerson } from './write.ts'

/**
 * A school and its first headteacher. The call already carries the new school (`newSchool`). The product's own
 * settings are written by the caller, in the same transaction: only it knows every module's controls.
 */
export const setUpSchool = command({
  name: 'people.set-up-school',
  input: z.object({
    name: text('Enter the name of the school', 120),
    slug: optional(
      text('Enter the last part of the school’s web address', 60).regex(
        /^[a-z0-9]+(-[a-z0-9]+)*$/,
        'Use small letters, digits and hyphens',
      ),
    ),
    street: text('Enter the first line of the address'),
    locality: optionalText(),
    town: text('Enter the town or city'),
    postcode: z
      .string('Enter the postcode')
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, 'Enter a full postcode, like SK23 7AA'),
    localAuthority: text('Enter the local authority'),
    phase: z.enum(PHASES, 'Select the kind of school'),
    givenName: text('Enter the headteacher’s first name'),
    familyName: text('Enter the headteacher’s last name'),
    email: email('Enter the headteacher’s email address, like name@school.sch.uk'),
    termDates: termDates.optional(),
  }),
  may: may.setUpSchool,

  async load(db, _input, { school: { slug } }) {
    const taken = await db
      .selectFrom('platform.school')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirst()
    return { isTaken: taken !== undefined }
  },

  async run(work, input, { isTaken }) {
    const { db, call, now } = work
    const { id: schoolId, slug, practice } = call.school
    if (isTaken) throw invalid({ slug: 'Another school here has this web address. Write another' })
    await db
      .insertInto('platform.school')
      .values({ id: schoolId, slug, name: input.name, practice, createdAt: now })
      .execute()

    const { street, locality, town, postcode, localAuthority, phase } = input
    const profile = { street, locality, town, postcode, localAuthority, phase }
    await db
      .insertInto('people.schoolProfile')
      .values({ schoolId, id: newId(), recordedAt: now, ...profile })
      .execute()

    const { givenName, familyName } = input
    const startsOn = dayOf(now)
    const headPersonId = await writePerson(work, {
      givenName,
      familyName,
      email: input.email,
      knownAs: null,
      dateOfBirth: null,
      upn: null,
    })
    const person = { personId: headPersonId, startsOn }
    await writeMembership(work, { ...person, kind: 'staff', jobTitle: 'Headteacher', className: null })
    await writeAppointment(work, { ...person, duty: 'headteacher', endsOn: null, acting: false })

    await writeCalendar({ db, schoolId, now }, calendarReach(startsOn), [])
    if (input.termDates) await writeTerms(work, input.termDates)
    work.touched(schoolId)
    return { schoolId, headPersonId }
  },
})
