import { schoolPath } from '../../../platform/call.ts'
import { chooseOne, postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { beginProcedure } from '../commands/begin-procedure.ts'
import { may } from '../permissions.ts'
import { proceduresToBegin } from '../queries/procedures-to-begin.ts'
import { back } from './say.ts'

/** Which kind is it? Nothing is chosen in advance. */
export const newProcedurePage: Page = {
  url: '/s/:school/concerns-about-adults/:concernId/procedures/new',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  async get({ call, params, typed, errors }) {
    const { concernId, reference, procedures } = await proceduresToBegin(call, params)
    const record = `${schoolPath(call.school)}/concerns-about-adults/${concernId}`
    const form = { typed, errors }
    return show({
      ...{ title: 'Begin a procedure', wide: false, errors, errorTitle: 'Not begun yet' },
      before: back(record, `Concern ${reference}`),
      body: html`${pageHead({
        say: 'Begin a procedure.',
        under: 'It says what comes next, what is asked, and what must never happen. Its clocks run from now.',
      })}
      ${
        procedures.length
          ? postForm(
              chooseOne(form, {
                ...{ name: 'key', label: 'What is it?' },
                items: procedures.map(({ key, title, alsoCalled }) => ({
                  ...{ value: key, text: title, hint: alsoCalled.join('; ') },
                })),
              }),
              'Begin it',
            )
          : html`<p id="key">Every procedure of this register has begun on this record.</p>`
      }`,
    })
  },
  async post({ call, params, answers }) {
    const concernId = params['concernId'] ?? ''
    const { runId } = await beginProcedure(call, { ...answers, concernId })
    return to(`${schoolPath(call.school)}/concerns-about-adults/${concernId}/procedures/${runId}`)
  },
}
