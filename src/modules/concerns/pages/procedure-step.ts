import { schoolPath } from '../../../platform/call.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import type { Step } from '../../../platform/procedures/procedure.ts'
import { isFirstOfTwo, sentOf } from '../../../platform/procedures/run.ts'
import { firstPart } from '../../../platform/procedures/run.view.ts'
import { stepView } from '../../../platform/procedures/step.view.ts'
import { recordProcedureStep } from '../commands/record-procedure-step.ts'
import { may } from '../permissions.ts'
import { concernHead } from '../queries/concern-head.ts'
import { type OneRun, procedureRun } from '../queries/procedure-run.ts'
import { openToo } from '../together.ts'
import { governedPart } from './governed.view.ts'
import { elsewhereOf, leadsAway, runUrl } from './procedure-form.ts'

const NOT_YOU = 'Whoever decided it cannot confirm it too: ask another lead to record this.'

/** One step of a procedure: what it asks, and what was recorded of it. */
export const procedureStepPage: Page = {
  url: '/s/:school/concerns/:concernId/procedures/:runId/steps/:step',
  may: may.see,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const seen = await procedureRun(call, params)
    const { run, walk, children } = seen
    const found = walk.steps.find(({ step }) => step.key === params['step'])
    if (!found) throw notFound('This step')
    const { step } = found
    const isWho =
      !step.who || step.who.if !== undefined || step.who.are.some(one => call.actor.rights.has(one))
    const isFirst = isFirstOfTwo(step, run.entries, call.actor.personId)
    const mayRecord = can(call.actor, may.deal, seen) && isWho && !isFirst
    return show({
      ...{ title: step.title, errors, errorTitle: 'Not recorded yet', wide: false },
      before: html`<a class="govuk-back-link" href="${runUrl(visit)}">${run.procedure.title}</a>`,
      body: html`${pageHead({ say: step.title, under: step.says })} ${firstPart(run.procedure)}
      ${governedPart(run.procedure, { base: schoolPath(call.school), policies: seen.policies })}
      ${mayRecord && found.stands === 'open' && tooPart(seen, step)}
      ${stepView({
        ...{ run, found, children, form: { typed, errors }, elsewhere: elsewhereOf(visit) },
        mayRecord,
        whoRecords: isFirst ? NOT_YOU : 'Only the safeguarding lead or a deputy records this.',
      })}`,
    })
  },
  async post(visit) {
    const { call, params, answers } = visit
    const { concernId, runId, step = '' } = params
    // Whoever may not read it learns by a form no more than by looking.
    await concernHead(call, params)
    const away = leadsAway(step, visit.answers)
    if (away !== undefined) return to(elsewhereOf(visit)(away)?.url ?? runUrl(visit))
    await recordProcedureStep(call, { concernId, runId, ...sentOf(step, answers) })
    return to(runUrl(visit))
  },
}

/** Said before it is recorded, so that nobody does it twice or is surprised by it. */
function tooPart(seen: OneRun, step: Step): Safe | false {
  const titles = openToo(seen, step).map(({ run }) => run.procedure.title)
  return titles.length > 0 && html`<p>Recorded here, it is recorded in “${titles.join('” and “')}” too.</p>`
}
