import { z } from 'zod'
import type { Job } from '../../../platform/module.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

const DRAFT_DAYS = 30
const SESSION_DAYS = 90

/** Forgets what is of no more use: old drafts of this school; and counts, sessions and links that have run out. */
const sweepAway = command({
  name: 'access.sweep',
  input: z.object({}),
  may: may.sweep,
  load: async () => true,
  async run({ call, db, now }) {
    const ago = (days: number) => now.subtract({ hours: 24 * days })
    await db
      .deleteFrom('access.draft')
      .where('schoolId', '=', call.school.id)
      .where('keptAt', '<', ago(DRAFT_DAYS))
      .execute()
    await db.deleteFrom('access.attempt').where('startedAt', '<', ago(1)).execute()
    await db.deleteFrom('access.usedChallenge').where('expiresAt', '<', now).execute()
    await db.deleteFrom('access.session').where('expiresAt', '<', ago(SESSION_DAYS)).execute()
    await db.deleteFrom('access.link').where('expiresAt', '<', ago(SESSION_DAYS)).execute()
  },
})

export const sweep: Job = { name: 'access.sweep', cron: '35 3 * * *', run: call => sweepAway(call, {}) }
