import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { markAway } from '../commands/mark-away.ts'
import { markBack } from '../commands/mark-back.ts'
import { may } from '../permissions.ts'
import { away } from '../queries/away.ts'
import { dayField, postForm } from '../../../platform/design/form.ts'
import { back } from './say.ts'
import { withDays } from './typed-day.ts'

/** From when to when somebody is away, and that they are back. */
export const awayPage: Page = {
  url: '/s/:school/people/:personId/away',
  may: may.markAway,
  async get({ call, params, ...form }) {
    const { name, days } = await away(call, params)
    const base = schoolPath(call.school)
    return show({
      title: `${name} is away`,
      errors: form.errors,
      wide: false,
      before: back(`${base}/duties`, 'Who holds which duty'),
      body: html`${pageHead({
        say: days.length ? `${name} is away` : `Is ${name} away?`,
        under: 'Whoever stands in is told instead, and everybody is shown whom to tell. Say no reason.',
      })}
      ${days.map(
        ({ startsOn, endsOn }) =>
          html`<p class="govuk-body">
            From ${sayDay(startsOn)}${endsOn ? ` until ${sayDay(endsOn)}` : ', until they say that they are back'}.
          </p>`,
      )}
      ${
        days.length > 0 &&
        html`<form method="post" novalidate>
          <input type="hidden" name="deed" value="back" />
          ${button({ text: 'They are back', classes: 'govuk-button--secondary' })}
        </form>`
      }
      ${postForm(
        [
          dayField(form, { name: 'startsOn', label: 'First day', value: dayOf(call.now) }),
          dayField(form, { name: 'endsOn', label: 'Last day, if it is known' }),
        ],
        'Say they are away',
      )}`,
    })
  },
  async post({ call, params, answers }) {
    if (one(answers['deed']) === 'back') await markBack(call, params)
    else await markAway(call, { ...withDays(answers, ['startsOn', 'endsOn']), ...params })
    return to(`${schoolPath(call.school)}/duties`)
  },
}
