import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { askFamilies } from '../commands/ask-families.ts'
import { may } from '../permissions.ts'
import { outstanding } from '../queries/outstanding.ts'
import type { Outstanding } from '../queries/standing.ts'
import { back, count, link } from './say.ts'

/** For whom no parent has answered, and the button that asks them. */
export const outstandingPage: Page = {
  url: '/s/:school/consents/outstanding',
  may: may.keepAnswers,
  async get({ call, query }) {
    const left = await outstanding(call, {})
    return show(
      outstandingView({
        base: schoolPath(call.school),
        left,
        told: one(query['told']),
        without: one(query['left']),
      }),
    )
  },
  async post({ call }) {
    const { families, left } = await askFamilies(call, {})
    return to(`${schoolPath(call.school)}/consents/outstanding?told=${families}&left=${left}`)
  },
}

type Shown = { base: string; left: readonly Outstanding[]; told: string; without: string }

function outstandingView({ base, left, told, without }: Shown): PageView {
  const waits = left.filter(one => one.waits).length
  return {
    title: 'Who has not answered',
    before: back(`${base}/consents`, 'Who may be shown where'),
    body: html`${pageHead({
      over: 'Photographs, video and technology',
      say: left.length
        ? `${count(left.length, 'child waits', 'children wait')} for a parent’s answers.`
        : 'Parents have answered for every child.',
      under: left.length
        ? `Until they answer it is no.${waits ? ` Joining is not complete for ${waits} of them.` : ''}`
        : undefined,
    })}
    ${
      /^\d+$/.test(told) &&
      html`<p>
        ${told === '1' ? '1 family was told' : `${told} families were told`} that something
        waits.${/^[1-9]\d*$/.test(without) && ' Where no e-mail address of a parent is known, or they were told today, open the child and make a link to hand over.'}
      </p>`
    }
    ${
      left.length > 0 &&
      html`<form method="post" novalidate>
          ${button({ text: 'Ask these families', preventDoubleClick: true })}
        </form>
        <p class="ww-small ww-soft">Each parent gets a link. The message names no child.</p>
        ${table({
          ...{ caption: 'Children, by class and name', captionClasses: 'govuk-visually-hidden' },
          firstCellIsHeader: true,
          head: [{ text: 'Child' }, { text: 'Class' }, { text: 'Not answered' }, { text: 'Family asked' }],
          rows: left.map(({ personId, name, className, left: questions, askedAt, waits: isWaiting }) => [
            { html: link(`${base}/people/${personId}/consents`, name) },
            { text: className ?? '' },
            {
              html: html`${count(questions.length, 'question', 'questions')}${isWaiting && html`<br />Joining is not complete`}`,
            },
            { text: askedAt ? sayDay(dayOf(askedAt)) : 'Not yet' },
          ]),
        })}`
    }`,
  }
}
