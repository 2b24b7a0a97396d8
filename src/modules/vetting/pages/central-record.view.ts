import { sayDay } from '../../../platform/clock.ts'
import { dayField, pick } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { type Answers, one } from '../../../platform/page.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { CHECK_WORDS, CHECKED, CHECKS, UNSUPERVISED } from '../checks.ts'
import type { CentralRecord } from '../queries/central-record.ts'
import type { Recorded } from '../queries/people-checked.ts'
import { capital, lineOf, sayRisk } from './say.ts'

type Shown = { base: string; record: CentralRecord; typed: Answers; mayKeep: boolean }

export function centralRecordView(page: Shown): PageView {
  const { base, record, mayKeep } = page
  return {
    title: 'Single central record',
    body: html`${pageHead({
      over: record.isPast ? `As it stood at the end of ${sayDay(record.day)}` : 'Single central record',
      say: sayState(record),
      under: sayAsked(record),
    })}
    ${
      mayKeep &&
      html`<p class="ww-not-printed">
        <a class="govuk-link" href="${base}/central-record/bring">Bring the record that you keep now</a>
      </p>`
    }
    ${filter(page)} ${record.people.length > 0 && tableOf(page)}
    ${record.people.length === 0 && html`<p>${one(page.typed['missing']) ? 'Nobody lacks it.' : 'Nobody of this group is here.'}</p>`}`,
  }
}

function sayState({ all, lacking, isPast }: CentralRecord): string {
  const are = isPast ? ['lacked', 'lacked'] : ['lacks', 'lack']
  if (all === 0) return 'Nobody of them is asked for a check.'
  return lacking === 0
    ? `Every check asked was seen of ${all === 1 ? 'the 1 adult' : `all ${all} adults`}.`
    : `${lacking} of ${all} ${lacking === 1 ? are[0] : are[1]} a check that is asked.`
}

const sayAsked = ({ asked, isOfPolicy }: CentralRecord): string =>
  asked.checks.length === 0 || asked.audiences.length === 0
    ? 'The policy in force asks for no check.'
    : `${isOfPolicy ? 'The policy in force asks' : 'No policy in force says which, so we look'} for: ${asked.checks.map(one => CHECK_WORDS[one]).join(', ')}; of ${asked.audiences.map(one => AUDIENCE_WORDS[one].many).join(' and ')}.`

/** Sends its choices in the address: none of them says a name. */
function filter({ typed }: Shown): Safe {
  const form = { typed, errors: {} }
  const isOpen = Boolean(one(typed['audience']) || one(typed['missing']) || one(typed['on-year']))
  return html`<details class="govuk-details ww-not-printed" ${isOpen && html`open`}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">Show some of it, or a past day</span>
    </summary>
  <form method="get" novalidate>
    ${pick(form, {
      ...{ name: 'audience', label: 'Who', none: 'Every adult' },
      items: CHECKED.map(value => ({ value, text: capital(AUDIENCE_WORDS[value].many) })),
    })}
    ${pick(form, {
      ...{ name: 'missing', label: 'What is missing', none: 'Whether or not something is' },
      items: [
        { value: 'any', text: 'Any check that is asked' },
        ...CHECKS.map(value => ({ value, text: CHECK_WORDS[value] })),
      ],
    })}
    ${dayField(form, { name: 'on', label: 'As it stood on', hint: 'Leave it empty for today' })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form></details>`
}

const tableOf = ({ base, record }: Shown): Safe =>
  table({
    caption: 'Adults, by name',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Name' }, { text: 'Seen' }, { text: 'Missing' }],
    rows: record.people.map(person => [
      { html: nameOf(person, base) },
      {
        html: person.entries.length
          ? html`${person.entries.map(entry => html`<div>${lineOf(entry, record.day)}</div>`)}`
          : html`Nothing yet`,
      },
      { html: missingOf(person, record) },
    ]),
  })

const nameOf = ({ personId, name, kinds }: Recorded, base: string): Safe =>
  html`<a class="govuk-link" href="${base}/people/${personId}/central-record">${name}</a><br /><span class="ww-soft"
      >${kinds.map(kind => capital(AUDIENCE_WORDS[kind].one)).join(', ')}</span
    >`

function missingOf({ missing, risk, isAsked }: Recorded, { asked }: CentralRecord): Safe {
  if (!missing.length) return isAsked ? html`None` : html`<span class="ww-soft">Nothing is asked</span>`
  return html`${missing.map(check => html`<div class="govuk-!-margin-bottom-1">${stateTag(risk ? 'at-risk' : 'not-met', CHECK_WORDS[check])}</div>`)}
  ${asked.withoutCheck === 'supervised-only' && html`<div>${UNSUPERVISED}</div>`}
  ${risk && html`<div class="ww-soft">${sayRisk(risk)}</div>`}`
}
