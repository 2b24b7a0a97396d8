import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { backupKeyStanding } from '../queries/backup-key-standing.ts'

/** Somebody says that the private half is on paper, in two places. */
export const noteBackupKeyPrinted = command({
  name: 'access.note-backup-key-printed',
  input: z.object({
    keyId: z.uuid(),
    printed: z.literal('yes', 'Tick this when both copies are printed'),
  }),
  may: may.makeBackupKey,
  load: (db, _, call) => backupKeyStanding.read(db, {}, call),
  async run({ db, now }, { keyId }, { key }) {
    if (key?.id !== keyId) throw conflict('Another backup key was made meanwhile.')
    await db.updateTable('access.backupKey').set({ printedAt: now }).where('id', '=', keyId).execute()
  },
})
