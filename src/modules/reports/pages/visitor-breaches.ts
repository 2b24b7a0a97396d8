import { schoolPath } from '../../../platform/call.ts'
import { sayMoment } from '../../../platform/clock.ts'
import { type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, summaryList } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import type { ListPage } from '../../../platform/list-page.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { followBreach } from '../commands/note-breach.ts'
import { sayNth } from '../nth.ts'
import { may } from '../permissions.ts'
import { type Breach, breaches } from '../queries/breaches.ts'

/** What visitors did, for whoever may speak to them. No register: nothing of it is about a child. */
export const visitorBreachesPage: Page = {
  url: '/s/:school/visitor-breaches',
  may: may.followBreach,
  beforeModuleGates: true,
  async get({ call, query, typed, errors }) {
    const found = await breaches(call, { page: query['page'] })
    return show(breachesView(found, `${schoolPath(call.school)}/visitor-breaches`, { typed, errors }))
  },
  async post({ call, answers }) {
    if (!one(answers['breachId'])) throw notFound('This breach')
    await followBreach(call, answers)
    return to(`${schoolPath(call.school)}/visitor-breaches`)
  },
}

function breachesView({ rows, page, all }: ListPage<Breach>, at: string, form: Form): PageView {
  return {
    title: 'Visitors who broke our rules',
    wide: false,
    errors: form.errors,
    errorTitle: 'Not recorded yet',
    body: html`${pageHead({
      say: all
        ? `${all === 1 ? '1 breach' : `${all} breaches`} by visitors`
        : 'No visitor has broken our rules',
      under: 'Nothing here is about a child. What an adult did to a child is a concern about an adult.',
    })}
    ${rows.map(row => breachPart(row, form))} ${pagesOfList({ page, all, at })}`,
  }
}

function breachPart(row: Breach, form: Form): Safe {
  const { id, visitor, place, said, outcome, notedAt, notedBy, nth, followed, followedBy, followedAt } = row
  const lines = [
    ['Where', place],
    ['What they did, and what was said', said],
    ['What came of it', outcome],
    [
      'What followed',
      followed ? `${followed}\n${followedBy ?? ''}, ${followedAt ? sayMoment(followedAt) : ''}` : '',
    ],
  ] as const
  const isTyped = one(form.typed['breachId']) === id
  return html`<section aria-labelledby="b${id}">
    <h2 class="ww-h2 ww-h2--ruled" id="b${id}">${visitor}${nth > 1 && `: ${sayNth(nth)} time`}</h2>
    <p class="ww-soft ww-small">Written down by ${notedBy}, ${sayMoment(notedAt)}</p>
    ${summaryList({
      rows: lines
        .filter(([, words]) => words)
        .map(([key, words]) => ({ key: { text: key }, value: { html: asWritten(words) } })),
    })}
    ${
      !followed &&
      html`<form method="post" novalidate>
        <input type="hidden" name="breachId" value="${id}" />
        ${linesField(isTyped ? form : { typed: {}, errors: {} }, {
          ...{ name: 'words', label: 'What followed?', rows: 2 },
          hint: 'Whom you spoke to, and whether whoever signs visitors in was told',
        })}
        ${button({ text: 'Record it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>`
    }
  </section>`
}
