import { dayOf, sayDay } from '../../../platform/clock.ts'
import { type Call, schoolPath } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Need } from '../../../platform/module.ts'
import { can, holds } from '../../../platform/permission.ts'
import { policyUrl, versionUrl } from '../addresses.ts'
import { inForceAt, reviewDueOn, stageOf } from '../approval.ts'
import { keptBy, reviewedWithin } from '../controls.ts'
import { waiting } from '../kit.ts'
import { may, signsForGovernors } from '../permissions.ts'
import { CARD_TIMES, cardOf, cardRows, type VersionCard } from './version-card.ts'

const SOON_DAYS = 30
const NEXT = { state: 'next', words: 'Next' } as const

/** What of the policies waits for whoever prepares, approves or has to see that they are reviewed. */
export const policiesWaiting = waiting({
  name: 'policies.policies-waiting',
  may: { who: [...may.prepare.who, ...may.seeReviewDue.who], when: may.readVersion.when },
  rows: (_db, { actor }) => cardRows(actor),
  times: CARD_TIMES,
  async says(found, call) {
    const prepares = can(call.actor, may.prepare, undefined)
    const versions = found.map(cardOf)
    if (!versions.length) return prepares ? [bringIt(call)] : []
    const { months } = await inForce(call, reviewedWithin)
    const keeps = holds(call.actor, [(await inForce(call, keptBy)).duty])
    return [...Map.groupBy(versions, ({ policyId }) => policyId).values()].flatMap(of => [
      ...draftWaits(call, of),
      ...confirmationWaits(call, of),
      ...reviewWaits(call, of, { months, keeps }),
    ])
  },
})

const bringIt = ({ school }: Call): Need => ({
  when: NEXT,
  title: 'Bring your online safety policy',
  says: 'Its clauses become the settings here, once they are approved.',
  action: { text: 'Bring it', url: `${schoolPath(school)}/policies#bring` },
})

function draftWaits(call: Call, of: readonly VersionCard[]): Need[] {
  const draft = of.find(version => stageOf(version) === 'draft')
  if (!draft) return []
  const title = `${draft.title}, version ${draft.number}`
  if (draft.undecided > 0 || draft.doubtful > 0) {
    if (!can(call.actor, may.prepare, undefined)) return []
    const says = draft.doubtful
      ? `${draft.doubtful} to match with the version before, ${draft.undecided} suggestions to decide.`
      : `${draft.undecided} of ${draft.suggestions} suggestions left to decide.`
    return [{ when: NEXT, title, says, action: { text: 'Go on', url: versionUrl(call, draft) } }]
  }
  if (!can(call.actor, may.readDraft, undefined)) return []
  const says = signsForGovernors(call.actor)
    ? 'All is decided. It waits for the governors’ approval, and you record it.'
    : 'All is decided. It waits for its approval.'
  return [
    {
      ...{ when: NEXT, title, says },
      action: { text: 'Go to the approval', url: `${versionUrl(call, draft)}/approval` },
    },
  ]
}

/** Somebody recorded an approval in the governors' place: the chair sees it until a governor confirms it. */
function confirmationWaits(call: Call, of: readonly VersionCard[]): Need[] {
  if (!can(call.actor, may.confirmApproval, undefined)) return []
  return of
    .filter(({ insteadBecause, confirmedBy }) => insteadBecause && !confirmedBy)
    .map(card => ({
      when: NEXT,
      title: `${card.title}, version ${card.number}, was approved in your place`,
      says: `${card.recordedBy ?? 'Somebody'} recorded it: “${card.insteadBecause ?? ''}”`,
      action: { text: 'Compare it with the minutes', url: `${versionUrl(call, card)}/confirmation` },
    }))
}

function reviewWaits(
  call: Call,
  of: readonly VersionCard[],
  { months, keeps }: { months: number; keeps: boolean },
): Need[] {
  const standing = inForceAt(of, call.now)
  const { approvedOn, nextReviewOn } = standing ?? {}
  if (!standing || !approvedOn || !nextReviewOn) return []
  const by = reviewDueOn({ approvedOn, nextReviewOn }, months)
  const days = dayOf(call.now).until(by).total('days')
  if (days > SOON_DAYS) return []
  const isLate = days < 0
  return [
    {
      when: isLate ? { state: 'late', words: 'Late' } : { state: 'by', words: `By ${sayDay(by)}` },
      title: `Review ${standing.title}`,
      says: `${keeps ? 'You keep this policy. ' : ''}Its review ${isLate ? 'was' : 'is'} due by ${sayDay(by)}.`,
      action: keeps
        ? { text: 'Bring the reviewed version', url: `${schoolPath(call.school)}/policies#bring` }
        : { text: 'See the policy', url: policyUrl(call, standing.policyId) },
    },
  ]
}
