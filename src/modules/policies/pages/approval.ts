import { schoolPath } from '../../../platform/call.ts'
import { type Answers, one, type Page, show, to } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { policyUrl, versionUrl } from '../addresses.ts'
import { earliestEffective, stageOf, typedDay } from '../approval.ts'
import { approveVersion } from '../commands/approve-version.ts'
import { may, signsForGovernors } from '../permissions.ts'
import { approvalPlan } from '../queries/approval-plan.ts'
import { versionCard } from '../queries/version-card.ts'
import { approvalView } from './approval.view.ts'

const dayIn = (answers: Answers, field: string): Temporal.PlainDate | undefined => {
  const part = (name: string) => one(answers[`${field}-${name}`])
  return typedDay(part('day'), part('month'), part('year'))
}

const isEmpty = (answers: Answers, field: string): boolean =>
  ['day', 'month', 'year'].every(part => one(answers[`${field}-${part}`]).trim() === '')

/** What a version would change, what must be settled first, and the approval itself. */
export const approvalPage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId/approval',
  may: may.readDraft,
  async get({ call, params, typed, errors }) {
    const card = await versionCard(call, params)
    if (stageOf(card) !== 'draft') return to(policyUrl(call, card.policyId))
    const plan = await approvalPlan(call, card)
    return show(
      approvalView({
        ...{ card, plan, readings: plan.readings, typed, errors, controls: call.house.controls },
        base: versionUrl(call, card),
        schoolBase: schoolPath(call.school),
        earliest: earliestEffective(call.now),
        mayApprove: can(call.actor, may.approve, undefined),
        mayRecord: party => can(call.actor, may.recordVoice, { party }),
        recorder: {
          isGovernor: signsForGovernors(call.actor),
          hasPrepared: card.preparedBy.some(id => id === call.actor.personId),
        },
      }),
    )
  },
  async post({ call, params, answers }) {
    const card = await versionCard(call, params)
    await approveVersion(call, {
      ...{ versionId: card.versionId, body: one(answers['body']), bodyName: one(answers['bodyName']) },
      ...{ approvedOn: dayIn(answers, 'approvedOn'), minute: one(answers['minute']) },
      nextReviewOn: dayIn(answers, 'nextReviewOn'),
      insteadBecause: one(answers['insteadBecause']),
      effectiveOn: isEmpty(answers, 'effectiveOn') ? undefined : (dayIn(answers, 'effectiveOn') ?? 'no day'),
    })
    return to(policyUrl(call, card.policyId))
  },
}
