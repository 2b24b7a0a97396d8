import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { postForm, textField } from '../../../platform/design/form.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { setSchoolHours } from '../commands/set-school-hours.ts'
import { may } from '../permissions.ts'
import { schoolProfile } from '../queries/school-profile.ts'
import { back, clockTime } from './say.ts'

export const schoolHoursPage: Page = {
  url: '/s/:school/school/hours',
  may: may.setTermDates,
  async get({ call, typed, errors }) {
    const { hours } = await schoolProfile(call)
    const form = { typed, errors }
    const classes = 'govuk-input--width-10'
    return show({
      ...{ title: 'School day', errors, wide: false },
      before: back(`${schoolPath(call.school)}/school`, 'The school'),
      body: html`${pageHead({
        say: 'School day',
        under:
          '“Before home time” and “the next school morning” are counted by these, on days when the school is open.',
      })}
      ${postForm(
        [
          textField(form, {
            ...{ name: 'opens', label: 'When does the school open?', hint: 'Like 8:45 am' },
            ...{ value: clockTime(hours.opens), classes },
          }),
          textField(form, {
            ...{ name: 'goesHome', label: 'When do the children go home?', hint: 'Like 3:15 pm' },
            ...{ value: clockTime(hours.goesHome), classes },
          }),
        ],
        'Set these times',
      )}`,
    })
  },
  async post({ call, answers }) {
    await setSchoolHours(call, answers)
    return to(`${schoolPath(call.school)}/school`)
  },
}
