import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead, telephone } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { isEnded } from '../../../platform/procedures/walk.ts'
import { guidanceSince } from '../../../platform/procedures/run.ts'
import { runView } from '../../../platform/procedures/run.view.ts'
import { outsideContacts } from '../../people/index.ts'
import { may } from '../permissions.ts'
import { procedureRun } from '../queries/procedure-run.ts'
import { isSent } from '../queries/procedures.ts'
import { procedureToday } from '../queries/procedures-today.ts'
import { recordOf } from './follow-up-form.ts'
import { governedPart } from './governed.view.ts'
import { elsewhereOf, runUrl } from './procedure-form.ts'
import { link } from './say.ts'

const RING: readonly string[] = ['police', 'childrens-social-care']

/** One procedure as it is followed on this record. */
export const procedureRunPage: Page = {
  url: '/s/:school/concerns/:concernId/procedures/:runId',
  may: may.see,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params } = visit
    const { reference, run, walk, reportedAt, isReader, policies } = await procedureRun(call, params)
    const { title } = run.procedure
    const today = await procedureToday(call, run.procedure.key)
    const numbers = walk.fired.length ? await outsideContacts(call) : []
    const mayDeal = can(call.actor, may.deal, { isReader })
    const learns = isEnded(run.procedure, run.entries) && mayDeal
    return show({
      ...{ title, wide: false },
      before: html`<a class="govuk-back-link" href="${recordOf(visit)}">Concern ${reference}</a>`,
      body: html`${pageHead({ say: title, under: isEnded(run.procedure, run.entries) ? 'It has ended.' : undefined })}
      ${learns && html`<p>${link(`${recordOf(visit)}/actions/new?run=${run.runId}`, 'Make what the school learns somebody’s action')}</p>`}
      ${governedPart(run.procedure, { base: schoolPath(call.school), policies })}
      ${runView({
        ...{ run, walk, now: call.now, at: runUrl(visit), elsewhere: elsewhereOf(visit) },
        reportedAt,
        isReferred: isSent(walk),
        ...(mayDeal ? { refer: `${recordOf(visit)}/referrals/new` } : {}),
        since: today && !isEnded(run.procedure, run.entries) ? guidanceSince(run.procedure, today) : [],
        numbers: numbers
          .filter(({ kind, phone }) => phone !== null && RING.includes(kind))
          .map(({ name, phone }) => html`<p>Ring ${name}: ${telephone(phone ?? '')}</p>`),
      })}`,
    })
  },
}
