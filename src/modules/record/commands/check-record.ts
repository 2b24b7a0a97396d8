import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { type LogLine, verifyChain } from '../../../platform/audit/verify.ts'
import { newId } from '../../../words/ids.ts'
import { chainOf } from '../entries.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readRoot } from '../queries/last-check.ts'
import { sendRoot } from '../send-root.ts'

/** Walks the school's chain against the last root. A whole one gives the next root, which leaves by mail if asked. */
export const checkRecord = command({
  name: 'record.check-record',
  input: z.object({ sends: z.boolean().default(false) }),
  may: may.check,
  load: async db => ({ root: await readRoot(db) }),
  async run(work, { sends }, { root }) {
    const { db, call, now } = work
    let last: LogLine | undefined
    async function* walked() {
      for await (const line of chainOf(db)) yield (last = line)
    }
    const known = root && { n: root.n, hash: Buffer.from(root.hash).toString('hex') }
    const verdict = await verifyChain(walked(), known)
    const isWhole = verdict.state === 'whole' && last !== undefined
    const hash = isWhole && last ? Buffer.from(last.hash, 'hex') : null
    const n = verdict.state === 'broken' ? verdict.at : verdict.entries
    const sentTo =
      sends && hash ? await sendRoot(call, { school: call.school.slug, n, hash, takenAt: dayOf(now) }) : []
    await db
      .insertInto('record.checkMade')
      .values({
        ...{ schoolId: call.school.id, id: newId(), checkedAt: now, n, hash, sentTo },
        // A chain without an entry has no root, and none can be missing from it.
        state: verdict.state === 'whole' && !hash ? 'broken' : verdict.state,
        lastAt: last ? Temporal.Instant.from(last.at) : null,
        rootDay: root ? dayOf(root.checkedAt) : null,
      })
      .execute()
    return { isWhole }
  },
})
