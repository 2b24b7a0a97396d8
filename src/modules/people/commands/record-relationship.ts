import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import type { FamilyRecorded } from '../events.ts'
import { optionalText } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { pupilById } from '../queries/pupil-by-id.ts'
import { stampOf } from './write-rows.ts'

/** Records by hand what an adult is to a pupil. They are not to be contacted until somebody releases them. */
export const recordRelationship = command({
  name: 'people.record-relationship',
  input: z.object({
    personId: z.uuid(),
    pupilId: z.uuid(),
    words: optionalText(60),
    parentalResponsibility: z
      .enum(['yes', 'no', 'unknown'], 'Select whether they have parental responsibility')
      .transform(said => (said === 'unknown' ? null : said === 'yes')),
  }),
  may: may.managePeople,
  async load(db, { personId, pupilId }) {
    const pupil = await pupilById(db, pupilId)
    const adult = await db
      .selectFrom('people.personDetails')
      .select(['givenName', 'familyName', 'email'])
      .where('personId', '=', personId)
      .where('replacedAt', 'is', null)
      .executeTakeFirst()
    if (!pupil || !adult || personId === pupilId) return undefined
    const { last } = await db
      .selectFrom('people.relationship')
      .select(({ fn }) => fn.max('place').as('last'))
      .where('pupilId', '=', pupilId)
      .where('replacedAt', 'is', null)
      .executeTakeFirstOrThrow()
    return { adult, place: (last ?? 0) + 1 }
  },
  async run(work, relationship, { adult, place }) {
    const row = { ...stampOf(work), ...relationship, ...adult, place, title: null, phone: null }
    const { numInsertedOrUpdatedRows } = await work.db
      .insertInto('people.relationship')
      .values(row)
      .onConflict(rule => rule.doNothing())
      .executeTakeFirst()
    if (!numInsertedOrUpdatedRows) throw conflict('This is recorded already')
    work.touched(row.id)
    work.announce<FamilyRecorded>({ name: 'people.related' })
    return { relationshipId: row.id }
  },
})
