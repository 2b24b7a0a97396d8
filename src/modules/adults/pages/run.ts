import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import { runView } from '../../../platform/procedures/run.view.ts'
import { outsideContacts } from '../../people/index.ts'
import { may } from '../permissions.ts'
import { PASSED_UP } from '../procedures/first-whether.ts'
import { procedureRun } from '../queries/procedure-run.ts'
import { ladoLine } from './lado.view.ts'
import { back, link } from './say.ts'

/** Where what is recorded on the record itself stands. */
export const elsewhereOn =
  (record: string) =>
  (name: string): { text: string; url: string } | undefined =>
    ({
      telling: { text: 'What the adult was told', url: `${record}#told` },
      earlier: { text: 'Other records about the same adult', url: `${record}#who` },
      [PASSED_UP]: { text: 'Begin the procedure for an allegation', url: `${record}/procedures/new` },
    })[name]

/** A run of a procedure on a record: what must never happen, what stands, what comes next. */
export const runPage: Page = {
  url: '/s/:school/concerns-about-adults/:concernId/procedures/:runId',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  async get({ call, params }) {
    const { concernId, reference, run, walk } = await procedureRun(call, params)
    const record = `${schoolPath(call.school)}/concerns-about-adults/${concernId}`
    const at = `${record}/procedures/${run.runId}`
    return show({
      ...{ title: run.procedure.title, before: back(record, `Concern ${reference}`), wide: false },
      body: html`${pageHead({ say: run.procedure.title })}
      ${runView({ run, walk, at, now: call.now, elsewhere: elsewhereOn(record), ring: ladoLine(await outsideContacts(call), false) })}
        <p>${link(`${record}/reference`, 'What a reference may say')}</p>`,
    })
  },
}
