import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { summaryList } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show } from '../../../platform/page.ts'
import { procedureView } from '../../../platform/procedures/run.view.ts'
import { may } from '../permissions.ts'
import { procedureToday, proceduresToday } from '../queries/procedures-today.ts'
import { back, link } from './say.ts'

/** What the school follows, to be read before anything has happened: the same whether or not anything has. */
export const proceduresPage: Page = {
  url: '/s/:school/concerns-about-adults/procedures',
  may: may.answer,
  beforeModuleGates: true,
  get: async ({ call }) => {
    const room = `${schoolPath(call.school)}/concerns-about-adults`
    return show({
      ...{ title: 'Procedures', wide: false, before: back(room, 'Concerns about adults') },
      body: html`${pageHead({
        say: 'What is done about a concern about an adult.',
        under: 'Read it before you need it. On a record it leads you step by step.',
      })}
      ${summaryList({
        rows: (await proceduresToday(call)).map(({ key, title, alsoCalled }) => ({
          key: { html: link(`${room}/procedures/${key}`, title) },
          value: { text: `Also called: ${alsoCalled.join('; ')}` },
        })),
      })}`,
    })
  },
}

export const procedurePage: Page = {
  url: '/s/:school/concerns-about-adults/procedures/:key',
  may: may.answer,
  beforeModuleGates: true,
  get: async ({ call, params }) => {
    const procedure = await procedureToday(call, params['key'] ?? '')
    if (!procedure) throw notFound('This page')
    const at = `${schoolPath(call.school)}/concerns-about-adults/procedures`
    return show({
      ...{ title: procedure.title, wide: false, before: back(at, 'Procedures') },
      body: html`${pageHead({ say: procedure.title })} ${procedureView(procedure)}`,
    })
  },
}
