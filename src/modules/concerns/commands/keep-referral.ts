import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { triage } from '../asked-of-decision.ts'
import { referralRecord } from '../controls/referral-record.ts'
import { needed, words } from '../fields.ts'
import { AGENCIES } from '../follow-up.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { askedOfDecision } from '../queries/asked-of-decision.ts'
import { readableConcern } from '../queries/standing.ts'
import { personOf } from './follow-up-work.ts'

const IS_LADO = /\bLADO\b|\bdesignated officer\b/i
const LADO_ELSEWHERE =
  'The LADO is told from the record about the adult, by whoever answers for it: the headteacher, or the chair of governors where it is about the headteacher. Report it as a concern about an adult. Nobody has to wait for that to ring the LADO'

/** A referral as the lead has edited it, kept. Watchword sends nothing: that it was sent is a step of its own. */
export const keepReferral = command({
  name: 'concerns.keep-referral',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    agency: z.enum(AGENCIES, 'Select to whom it goes'),
    other: words(200).default(''),
    draft: needed('Write what the referral says'),
    level: triage.shape.level,
  }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId, agency, other, draft, level }) {
    const { db, call, now, actor } = work
    const { triage: asked, document } = await askedOfDecision(call)
    if (asked.has('threshold') && !level) throw invalid({ level: 'Select the level of need' })
    if (agency === 'other' && !other) throw invalid({ other: 'Write to whom it goes' })
    if (
      agency === 'other' &&
      IS_LADO.test(other) &&
      (await inForce(call, referralRecord)).lado !== 'not-said'
    )
      throw invalid({ other: LADO_ELSEWHERE })
    const id = newId()
    const row = {
      ...{ concernId, agency, other: agency === 'other' ? other : null, draft },
      ...(asked.has('threshold')
        ? { level, levelDocument: document || null }
        : { level: null, levelDocument: null }),
    }
    const salt = work.commit(id, row)
    await db
      .insertInto('concerns.referral')
      .values({ schoolId: call.school.id, id, ...row, draftedAt: now, draftedBy: personOf(actor), salt })
      .execute()
    work.touched(id)
    return { referralId: id }
  },
})
