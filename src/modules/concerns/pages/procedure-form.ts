import { schoolPath } from '../../../platform/call.ts'
import { type Answers, one, type Visit } from '../../../platform/page.ts'
import { PROCEDURES } from '../procedures.ts'
import { recordOf } from './follow-up-form.ts'

/** Where the record keeps what a step only points at. */
export const elsewhereOf =
  (visit: Visit) =>
  (name: string): { text: string; url: string } | undefined => {
    const record = recordOf(visit)
    const places: Readonly<Record<string, { text: string; url: string }>> = {
      'adult-report': {
        text: 'Report about somebody who works or helps here',
        url: `${schoolPath(visit.call.school)}/report-a-concern/adult`,
      },
      decision: { text: 'Decide, on the record', url: `${record}#decide` },
      'referral-sent': { text: 'Referrals, on the record', url: `${record}#referrals` },
      sharing: { text: 'Record what was shared', url: `${record}/sharing/new` },
      isolated: { text: 'What was asked, on the record', url: `${record}#actions` },
      contact: { text: 'Record a contact', url: `${record}/contacts/new` },
      'follows-imagery': { text: 'Follow that procedure too', url: `${record}/procedures/new?kind=imagery` },
      'support-plans': { text: 'Plan the support of each child', url: `${record}/support/new` },
      action: { text: 'Ask somebody to do something', url: `${record}/actions/new` },
    }
    return places[name]
  }

export const proceduresUrl = ({ call }: Visit): string => `${schoolPath(call.school)}/concerns/procedures`
export const runUrl = (visit: Visit, runId = visit.params['runId'] ?? ''): string =>
  `${recordOf(visit)}/procedures/${runId}`

/** Where an answer to this step leads that is kept nowhere here. */
export const leadsAway = (step: string, answers: Answers): string | undefined =>
  PROCEDURES.flatMap(({ steps }) => steps.filter(({ key }) => key === step))
    .flatMap(({ asks }) => asks)
    .flatMap(({ key, options = [] }) => options.filter(({ value }) => value === one(answers[key])))
    .find(({ leadsTo }) => leadsTo !== undefined)?.leadsTo
