import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Call } from '../../../platform/call.ts'
import type { Need } from '../../../platform/module.ts'
import { can } from '../../../platform/permission.ts'
import { policiesUrl, policyUrl, versionUrl } from '../addresses.ts'
import { inForceAt, stageOf } from '../approval.ts'
import { may } from '../permissions.ts'
import { policyVersions } from './policy-versions.ts'

const SOON_DAYS = 30

/** What of the policies waits for whoever prepares or approves them. */
export async function policiesWaiting(call: Call): Promise<readonly Need[]> {
  const prepares = can(call.actor, may.prepare, undefined)
  const approves = can(call.actor, may.approve, undefined)
  if (!prepares && !approves) return []
  const versions = await policyVersions(call)
  if (!versions.length)
    return prepares
      ? [
          {
            when: { state: 'next', words: 'Next' },
            title: 'Bring your online safety policy',
            says: 'Its clauses become the settings here, once they are approved.',
            action: { text: 'Bring it', url: `${policiesUrl(call)}#bring` },
          },
        ]
      : []
  const today = dayOf(call.now)
  return [...Map.groupBy(versions, ({ policyId }) => policyId).values()].flatMap((of): Need[] => {
    const draft = of.find(version => stageOf(version) === 'draft')
    const standing = inForceAt(of, call.now)
    const days = standing?.nextReviewOn ? today.until(standing.nextReviewOn).total('days') : undefined
    const isDecided = draft && draft.undecided === 0 && draft.doubtful === 0
    return [
      ...(draft && !isDecided && prepares
        ? [
            {
              when: { state: 'next' as const, words: 'Next' },
              title: `${draft.title}, version ${draft.number}`,
              says: draft.doubtful
                ? `${draft.doubtful} to match with the version before, ${draft.undecided} suggestions to decide.`
                : `${draft.undecided} of ${draft.suggestions} suggestions left to decide.`,
              action: { text: 'Go on', url: versionUrl(call, draft) },
            },
          ]
        : []),
      ...(draft && isDecided && approves
        ? [
            {
              when: { state: 'next' as const, words: 'Next' },
              title: `${draft.title}, version ${draft.number}`,
              says: 'All is decided. It waits for its approval.',
              action: { text: 'Go to the approval', url: `${versionUrl(call, draft)}/approval` },
            },
          ]
        : []),
      ...(standing?.nextReviewOn && days !== undefined && days <= SOON_DAYS
        ? [
            {
              when:
                days < 0
                  ? { state: 'late' as const, words: 'Late' }
                  : { state: 'by' as const, words: `By ${sayDay(standing.nextReviewOn)}` },
              title: `Review ${standing.title}`,
              says:
                days < 0
                  ? `Its review was due by ${sayDay(standing.nextReviewOn)}.`
                  : `Its review is due by ${sayDay(standing.nextReviewOn)}.`,
              action: { text: 'See the policy', url: policyUrl(call, standing.policyId) },
            },
          ]
        : []),
    ]
  })
}
