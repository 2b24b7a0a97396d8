import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show, to, type Visit } from '../../../platform/page.ts'
import { sentOf } from '../../../platform/procedures/run.ts'
import { stepView } from '../../../platform/procedures/step.view.ts'
import { recordProcedureStep } from '../commands/record-procedure-step.ts'
import { outsideContacts } from '../../people/index.ts'
import { may } from '../permissions.ts'
import { procedureRun } from '../queries/procedure-run.ts'
import { ladoLine, reachLine } from './lado.view.ts'
import { elsewhereOn } from './run.ts'
import { back } from './say.ts'

const recordOf = ({ call, params }: Visit): string =>
  `${schoolPath(call.school)}/concerns-about-adults/${params['concernId'] ?? ''}`

/** One step: its questions, and beneath what was recorded before. */
export const runStepPage: Page = {
  url: '/s/:school/concerns-about-adults/:concernId/procedures/:runId/steps/:step',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const { run, walk } = await procedureRun(call, params)
    const found = walk.steps.find(({ step }) => step.key === params['step'])
    if (!found) throw notFound('This page')
    const contacts = await outsideContacts(call)
    const at = `${recordOf(visit)}/procedures/${run.runId}`
    return show({
      ...{ title: found.step.title, wide: false, errors, errorTitle: 'Not recorded yet' },
      before: back(at, run.procedure.title),
      body: html`${pageHead({ say: found.step.title, under: found.step.says })}
      ${ladoLine(contacts, false)} ${reachLine(found.step, contacts)}
      ${stepView({
        ...{ run, found, form: { typed, errors }, children: [], mayRecord: true, whoRecords: '' },
        elsewhere: elsewhereOn(recordOf(visit)),
      })}`,
    })
  },
  async post(visit) {
    const { call, params, answers } = visit
    const { concernId, runId, step = '' } = params
    await recordProcedureStep(call, { concernId, runId, ...sentOf(step, answers) })
    return to(`${recordOf(visit)}/procedures/${runId}`)
  },
}
