import { chooseOne, postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { beginProcedure } from '../commands/begin-procedure.ts'
import { may } from '../permissions.ts'
import { proceduresToday } from '../queries/procedures-today.ts'
import { concernHead } from '../queries/concern-head.ts'
import { formPage } from './follow-up-form.ts'
import { proceduresUrl, runUrl } from './procedure-form.ts'
import { link } from './say.ts'

export const newProcedurePage: Page = {
  url: '/s/:school/concerns/:concernId/procedures/new',
  may: may.deal,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const { reference } = await concernHead(call, params)
    return show(
      formPage(visit, {
        ...{ reference, say: 'Follow a procedure' },
        under: 'It lays out what is done, in which order, and what must never happen. The record keeps it.',
        body: html`${postForm(
          chooseOne(
            { typed, errors },
            {
              ...{ name: 'key', label: 'What kind of concern is it?' },
              items: (await proceduresToday(call)).map(({ key, title, alsoCalled }) => ({
                ...{ value: key, text: title },
                ...(alsoCalled.length ? { hint: `Also called: ${alsoCalled.join(', ')}` } : {}),
              })),
            },
          ),
          'Follow it',
        )}
        <p>${link(proceduresUrl(visit), 'Read what each of them asks')}</p>`,
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    const { runId } = await beginProcedure(call, { concernId: params['concernId'], key: answers['key'] })
    return to(runUrl(visit, runId))
  },
}
