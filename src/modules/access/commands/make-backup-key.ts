import { z } from 'zod'
import { checkRecipient, newBackupKey } from '../../../platform/backup/key.ts'
import { newId } from '../../../words/ids.ts'
import { installationMark } from '../backup-key.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { backupKeyStanding } from '../queries/backup-key-standing.ts'

/**
 * Makes the pair that backups are sealed to, or takes the public half of one that was made elsewhere. The one
 * before is replaced; it still opens what was sealed to it.
 * @returns the private half, which is kept nowhere: whoever asked must show it now.
 */
export const makeBackupKey = command({
  name: 'access.make-backup-key',
  input: z.object({ recipient: z.string().optional() }),
  may: may.makeBackupKey,
  load: (db, _, call) => backupKeyStanding.read(db, {}, call),
  async run({ db, now, touched }, { recipient: given }, { key }) {
    if (given) checkRecipient(given)
    const { identity, recipient } = given ? { identity: undefined, recipient: given } : await newBackupKey()
    if (key)
      await db.updateTable('access.backupKey').set({ replacedAt: now }).where('id', '=', key.id).execute()
    const id = newId()
    await db
      .insertInto('access.backupKey')
      .values({
        ...{ id, recipient, installationMark: installationMark(), madeAt: now },
        // Who brings a public half has the private half already.
        ...{ printedAt: given ? now : null, replacedAt: null },
      })
      .execute()
    touched(id)
    return { id, recipient, identity }
  },
})
