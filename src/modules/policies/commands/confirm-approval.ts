import { z } from 'zod'
import { takeReadings } from '../../../platform/controls/readings.ts'
import { conflict } from '../../../platform/errors.ts'
import type { ApprovalConfirmed } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** A governor has compared with the minutes what somebody else recorded in the governors' place. */
export const confirmApproval = command({
  name: 'policies.confirm-approval',
  input: z.object({ versionId: z.uuid() }),
  may: may.confirmApproval,

  load: (db, { versionId }) =>
    db
      .selectFrom('policies.approval as a')
      .innerJoin('policies.version as v', 'v.id', 'a.versionId')
      .leftJoin('policies.approvalConfirmed as c', 'c.versionId', 'a.versionId')
      .select(['v.policyId', 'a.recordedBy', 'a.insteadBecause', 'c.confirmedAt'])
      .where('a.versionId', '=', versionId)
      .executeTakeFirst(),

  async run({ db, call, actor, now, announce, touched }, { versionId }, approval) {
    const { policyId, recordedBy, insteadBecause, confirmedAt } = approval
    if (!insteadBecause || confirmedAt) throw conflict('This approval needs no confirming')
    if (recordedBy === actor.personId)
      throw conflict('You recorded this approval. Another governor confirms it')
    await db
      .insertInto('policies.approvalConfirmed')
      .values({ schoolId: call.school.id, versionId, confirmedAt: now, confirmedBy: actor.personId })
      .execute()
    touched(versionId, policyId)
    announce<ApprovalConfirmed>({ name: 'policies.approval-confirmed', policyId, versionId })
    await takeReadings(call, ['policies.approved-by'])
  },
})
