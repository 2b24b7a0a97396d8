import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { insetText } from '../../../platform/design/macros.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { referenceSays } from '../queries/reference-says.ts'
import { back } from './say.ts'

/** Word for word what a reference may say of this record, for whoever answers for it. */
export const referencePage: Page = {
  url: '/s/:school/concerns-about-adults/:concernId/reference',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  async get({ call, params }) {
    const { concernId, reference, says } = await referenceSays(call, params)
    const record = `${schoolPath(call.school)}/concerns-about-adults/${concernId}`
    return show({
      ...{ title: 'What a reference may say', wide: false, before: back(record, `Concern ${reference}`) },
      body: html`${pageHead({
        say: says.words ? 'A reference may say this, word for word.' : 'A reference says nothing of this.',
        under: says.why,
      })}
      ${says.words && insetText({ html: asWritten(says.words) })}
        <h2 class="ww-h2">The personnel file</h2>
        <p>${says.file}</p>
        <p class="ww-small ww-soft">
          It speaks of this record alone. Whoever writes the reference needs no more of it than what stands here.
        </p>`,
    })
  },
}
