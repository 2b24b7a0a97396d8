import { sql } from 'kysely'
import { z } from 'zod'
import { operator } from '../../../platform/call.ts'
import { writeDefaults } from '../../../platform/controls/defaults.ts'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { setUpSchool } from '../../people/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { linkOf, useUp } from '../queries/link.ts'

/**
 * The first school, its headteacher and their account, and the product's own settings: all of it or none. The
 * call carries the new school; the link stands for the operator.
 */
export const writeFirstSchool = command({
  name: 'access.write-first-school',
  input: z.object({
    linkToken: z.string(),
    email: z.string(),
    passwordHash: z.string().startsWith('$argon2id$'),
    passwordMinimum: z.int(),
    school: z.unknown(),
  }),
  may: may.useLink,
  load: (db, { linkToken }, { now }) => linkOf(db, { purpose: 'first-run', token: linkToken, now }),
  async run({ call, db, now, touched }, { email, passwordHash, passwordMinimum, school }, link) {
    await useUp(db, link, now)
    const schools = await db
      .selectFrom('platform.school')
      .select('id')
      .where('practice', '=', false)
      .limit(1)
      .execute()
    if (schools.length) throw conflict('A school is set up here already.')
    const asOperator = { ...call, actor: operator }
    const { schoolId, headPersonId } = await setUpSchool(asOperator, school)
    await writeDefaults(asOperator, call.house.controls)
    const accountId = newId()
    await db
      .insertInto('access.account')
      .values({
        ...{
          id: accountId,
          email,
          passwordHash,
          passwordMinimum,
          passwordSetAt: now,
          createdAt: now,
          closedAt: null,
        },
        ...{ totpSealed: null, totpSetAt: null, totpLastStep: null },
        ...{ lockedAt: null, changeDueAt: null },
        schoolIds: sql`array[${schoolId}::uuid]` as never,
      })
      .execute()
    await db
      .insertInto('access.accountPerson')
      .values({
        schoolId,
        id: newId(),
        accountId,
        personId: headPersonId,
        joinedAt: now,
        endedAt: null,
        endedWhy: null,
      })
      .execute()
    touched(schoolId, headPersonId, accountId, link.id)
    return { accountId }
  },
})
