import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { schoolPath } from '../../../platform/call.ts'
import { can } from '../../../platform/permission.ts'
import type { BackupKeyStanding } from '../backup-key.ts'
import { query, waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import type { AccessDb, BackupKeyRow } from '../tables.ts'

/** The join answers a row even where there is no key. */
type PerhapsKey = { [Column in keyof BackupKeyRow]: BackupKeyRow[Column] | null }
const isKey = (key: PerhapsKey): key is BackupKeyRow => key.id !== null

const theKey = (db: Kysely<AccessDb>) =>
  db
    .selectFrom(sql`(select 1 as one)`.as('always'))
    .leftJoin('access.backupKey as k', join => join.on('k.replacedAt', 'is', null))
    .select(eb =>
      eb
        .selectFrom('platform.school')
        .select('id')
        .where('practice', '=', false)
        .orderBy('createdAt')
        .orderBy('slug')
        .limit(1)
        .as('firstSchoolId'),
    )

/** The backup key in use, and whether it is this school's to make. */
export const backupKeyStanding = query({
  name: 'access.backup-key-standing',
  input: z.object({}),
  may: may.seeBackupKey,
  async read(db, _, { school }): Promise<BackupKeyStanding> {
    const { firstSchoolId, ...key } = await theKey(db).selectAll('k').executeTakeFirstOrThrow()
    return { key: isKey(key) ? key : undefined, isFirstSchool: firstSchoolId === school.id }
  },
})

/** Until the key is made and printed there is no backup, so it waits for the headteacher on the home page. */
export const backupKeyWaits = waiting({
  name: 'access.backup-key-waits',
  may: { who: may.makeBackupKey.who },
  rows: db => theKey(db).select(['k.id', 'k.printedAt']),
  times: { printedAt: 'instant' },
  says([found], { actor, school }) {
    const { id, printedAt, firstSchoolId } = found ?? {}
    const key = id ? { printedAt: printedAt ?? null } : undefined
    if (!can(actor, may.makeBackupKey, { key, isFirstSchool: firstSchoolId === school.id })) return []
    return [
      {
        when: { state: 'next', words: 'Next' },
        title: key ? 'Say that the backup key is printed' : 'Make the backup key',
        says: 'Without it no backup of Watchword can be made. You need a printer.',
        action: { text: 'Go to the backup key', url: `${schoolPath(school)}/backup-key` },
      },
    ]
  },
})
