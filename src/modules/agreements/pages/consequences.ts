import { schoolPath } from '../../../platform/call.ts'
import { postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { seeConsequences } from '../commands/see-consequences.ts'
import { may } from '../permissions.ts'
import { consequencesForMe } from '../queries/consequences-for-me.ts'
import { consequencesTable } from './consequences.view.ts'

/** Shown again, as each school year where the policy says so: read, pressed, and on to where one was going. */
export const consequencesPage: Page = {
  url: '/s/:school/agreements/consequences',
  may: may.seeConsequences,
  beforeModuleGates: true,
  async get({ call }) {
    const { rows } = await consequencesForMe(call)
    return show({
      title: 'What misuse may lead to',
      wide: false,
      body: html`${pageHead({
        say: rows.length ? 'What misuse may lead to' : 'The policy says nothing of it.',
        under: rows.length
          ? 'You signed an agreement. Read again what may follow if it is not kept.'
          : undefined,
      })}
      ${consequencesTable(rows)} ${rows.length > 0 && postForm(html``, 'I have read it')}`,
    })
  },
  async post({ call }) {
    await seeConsequences(call, {})
    return to(schoolPath(call.school))
  },
}
