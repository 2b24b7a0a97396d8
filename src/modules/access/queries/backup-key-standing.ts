import { sql } from 'kysely'
import { z } from 'zod'
import { type Call, schoolPath } from '../../../platform/call.ts'
import type { Need } from '../../../platform/module.ts'
import { can, holds } from '../../../platform/permission.ts'
import type { BackupKeyStanding } from '../backup-key.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { BackupKeyRow } from '../tables.ts'

/** The join answers a row even where there is no key. */
type PerhapsKey = { [Column in keyof BackupKeyRow]: BackupKeyRow[Column] | null }
const isKey = (key: PerhapsKey): key is BackupKeyRow => key.id !== null

/** The backup key in use, and whether it is this school's to make. */
export const backupKeyStanding = query({
  name: 'access.backup-key-standing',
  input: z.object({}),
  may: may.seeBackupKey,
  async read(db, _, { school }): Promise<BackupKeyStanding> {
    const first = db
      .selectFrom('platform.school')
      .select('id')
      .where('practice', '=', false)
      .orderBy('createdAt')
      .orderBy('slug')
      .limit(1)
    const { firstSchoolId, ...key } = await db
      .selectFrom(sql`(select 1 as one)`.as('always'))
      .leftJoin('access.backupKey as k', join => join.on('k.replacedAt', 'is', null))
      .selectAll('k')
      .select(first.as('firstSchoolId'))
      .executeTakeFirstOrThrow()
    return { key: isKey(key) ? key : undefined, isFirstSchool: firstSchoolId === school.id }
  },
})

/** Until the key is made and printed there is no backup, so it waits for the headteacher on the home page. */
export async function backupKeyNeed(call: Call): Promise<Need[]> {
  if (!holds(call.actor, may.makeBackupKey.who)) return []
  const standing = await backupKeyStanding(call)
  if (!can(call.actor, may.makeBackupKey, standing)) return []
  return [
    {
      when: { state: 'next', words: 'Next' },
      title: standing.key ? 'Say that the backup key is printed' : 'Make the backup key',
      says: 'Without it no backup of Watchword can be made. You need a printer.',
      action: { text: 'Go to the backup key', url: `${schoolPath(call.school)}/backup-key` },
    },
  ]
}
