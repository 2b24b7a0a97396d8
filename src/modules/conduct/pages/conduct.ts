import { schoolPath } from '../../../platform/call.ts'
import { textField, postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { knowsOfAny, may } from '../permissions.ts'
import { breachesSeen } from '../queries/breaches-seen.ts'
import { findPerson } from '../queries/find-person.ts'
import { breachItem, sayWhose } from './say.ts'

/** Where anybody of the staff begins to record a broken rule, and finds what they recorded. */
export const conductPage: Page = {
  url: '/s/:school/conduct',
  may: may.record,
  async get({ call, typed, errors }) {
    const base = schoolPath(call.school)
    const form = { typed, errors }
    const found = await breachesSeen(call)
    const knowsAll = knowsOfAny(call.actor)
    return show({
      ...{ title: 'Rules broken', errors, errorTitle: 'Not found yet', wide: false },
      body: html`${pageHead({
        over: 'Rules broken',
        say: 'Which rule was broken?',
        under: html`You name the rule as ${knowsAll ? 'their' : 'the pupil’s'} own agreement has it. A worry about a child’s safety is a
          <a class="govuk-link" href="${base}/report-a-concern">concern</a>, and goes to the safeguarding leads.`,
      })}
      ${postForm(
        textField(form, {
          ...{ name: 'person', label: knowsAll ? 'Which pupil, or which parent or carer?' : 'Which pupil?' },
          hint: 'First name and surname. Add the class where two are called the same',
        }),
        'Go on',
      )}
      ${
        found.length > 0 &&
        html`<h2 class="ww-h2 ww-h2--ruled">${knowsAll ? 'Recorded' : 'What you recorded'}</h2>
          <ul class="ww-plain">
            ${found.map(one => breachItem(`${base}/conduct`, one, sayWhose(one)))}
          </ul>`
      }`,
    })
  },
  async post({ call, answers }) {
    const { personId } = await findPerson(call, answers)
    return to(`${schoolPath(call.school)}/conduct/new/${personId}`)
  },
}
