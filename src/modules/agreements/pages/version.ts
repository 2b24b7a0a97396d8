import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { agreement } from '../queries/agreement.ts'
import { back, childRules, rules } from './say.ts'

/** The words as they stood, whatever has come since. */
export const versionPage: Page = {
  url: '/s/:school/agreements/:agreementId/versions/:versionId',
  may: may.read,
  async get({ call, params }) {
    const { agreementId = '', versionId } = params
    const { title, versions } = await agreement(call, { agreementId })
    const found = versions.find(({ id }) => id === versionId)
    if (!found) throw notFound('This version')
    return show({
      title: `${title}, version ${found.number}`,
      before: back(`${schoolPath(call.school)}/agreements/${agreementId}`, title),
      body: html`${pageHead({
        over: title,
        say: `Version ${found.number}`,
        under: [
          `Begins on ${sayDay(dayOf(found.effectiveFrom))}.`,
          `Published on ${sayDay(dayOf(found.publishedAt))}${found.publishedBy ? ` by ${found.publishedBy}` : ''}.`,
        ].join(' '),
      })}
      ${rules(found.text)} ${childRules(found.childText, 'the child’s')}`,
    })
  },
}
