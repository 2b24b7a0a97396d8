import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { AUDIENCE_WORDS, MEMBERSHIPS } from '../../../words/audiences.ts'
import { hereForATime } from '../basis.ts'
import { day, optionalText } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { overlap } from '../person.ts'
import { cardOf } from '../queries/card-of.ts'
import { refuseWithoutEnd } from './refuse-without-end.ts'
import { writeMembership } from './write.ts'

export const startMembership = command({
  name: 'people.start-membership',
  input: z.object({
    personId: z.uuid(),
    kind: z.enum(MEMBERSHIPS, 'Select what they are here'),
    startsOn: day('Enter the day it starts, like 1 9 2026'),
    jobTitle: optionalText(),
    className: optionalText(40),
    ...hereForATime,
  }),
  may: may.managePeople,

  async load(db, { personId, kind }) {
    const person = await cardOf(db, personId)
    if (!person) return undefined
    const same = await db
      .selectFrom('people.membership')
      .select(['startsOn', 'endsOn'])
      .where('personId', '=', personId)
      .where('kind', '=', kind)
      .execute()
    return { name: person.name, same }
  },

  async run(work, membership, { name, same }) {
    const { kind, startsOn, endsOn, basis } = membership
    await refuseWithoutEnd(work.call, { kinds: [kind], basis, startsOn, endsOn })
    if (same.some(other => overlap(other, { startsOn, endsOn })))
      throw invalid({
        kind: `${name} is recorded as a ${AUDIENCE_WORDS[kind].one} on or after that day already`,
      })
    return { membershipId: await writeMembership(work, membership) }
  },
})
