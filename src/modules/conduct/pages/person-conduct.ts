import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import type { Breach } from '../breach.ts'
import { may } from '../permissions.ts'
import { breachesOf } from '../queries/breaches-of.ts'
import { back, breachItem } from './say.ts'

/** On the record of a pupil or a parent: which rules they broke. */
export const personConductPage: Page = {
  url: '/s/:school/people/:personId/conduct',
  may: may.seeOf,
  async get({ call, params }) {
    const base = schoolPath(call.school)
    const { personId, name, isHere, breaches } = await breachesOf(call, params)
    const standing = breaches.filter(({ takenBackAt }) => takenBackAt === null).length
    return show({
      ...{ title: 'Rules broken', wide: false },
      before: back(`${base}/people/${personId}`, name),
      body: html`${pageHead({
        over: name,
        say:
          standing === 0
            ? 'No broken rule is recorded'
            : standing === 1
              ? '1 broken rule'
              : `${standing} broken rules`,
        under: 'Each with the rule as it stood on the day. None of them is a concern by itself.',
      })}
      ${
        breaches.length > 0 &&
        html`<ul class="ww-plain">
          ${breaches.map(one => breachItem(`${base}/conduct`, one, sayThen(one)))}
        </ul>`
      }
      ${isHere && html`<p><a class="govuk-link" href="${base}/conduct/new/${personId}">Record a broken rule</a></p>`}`,
    })
  },
}

const sayThen = ({ audience, className }: Breach): string =>
  audience === 'parent' ? 'As a parent' : (className ?? 'No class')
