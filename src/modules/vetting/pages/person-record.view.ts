import { sayDay, sayMoment } from '../../../platform/clock.ts'
import { dayField, type Form, linesField, pick, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { type Check, CHECK_WORDS, CHECKS, UNSUPERVISED } from '../checks.ts'
import type { PersonRecord } from '../queries/person-record.ts'
import { lineOf, sayRisk } from './say.ts'

type Shown = {
  base: string
  record: PersonRecord
  form: Form
  reader: string
  mayKeep: boolean
  mayAgree: boolean
}

export function personRecordView(page: Shown): PageView {
  const { base, record, form, mayKeep } = page
  const { name, missing, standing, before } = record
  return {
    ...{ title: `Checks of ${name}`, errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
    before: html`<a class="govuk-back-link" href="${base}/central-record">Single central record</a>`,
    body: html`${pageHead({ over: 'Single central record', say: name, under: sayMissing(record) })}
      ${missing.length > 0 && lacking(page)} ${sectionHead({ id: 'seen', text: 'Seen' })}
      ${standing.length === 0 && html`<p>Nothing yet.${mayKeep && ' Add what was seen below.'}</p>`}
      <ul class="ww-plain">
        ${standing.map(
          entry =>
            html`<li>
              <p>
                ${lineOf(entry, record.today)}<br /><span class="ww-soft"
                  >Recorded ${sayMoment(entry.recordedAt)} by ${entry.recordedBy}.</span
                >
                ${
                  mayKeep &&
                  html`<a class="govuk-link" href="${base}/checks/${entry.entryId}/take-out"
                    >Take out<span class="govuk-visually-hidden">: ${CHECK_WORDS[entry.kind]}</span></a
                  >`
                }
              </p>
            </li>`,
        )}
      </ul>
      ${before.length > 0 && earlier(page)} ${mayKeep && addForm(page)}`,
  }
}

function sayMissing({ isAsked, missing }: PersonRecord): string {
  if (!isAsked) return 'No check is asked of them.'
  return missing.length
    ? `${missing.map(one => CHECK_WORDS[one]).join(', ')}: not seen, or run out.`
    : 'Every check that is asked of them was seen.'
}

function lacking({ record, base, mayAgree }: Shown): Safe {
  const { risk, isRiskOver, withoutCheck, personId } = record
  return html`${withoutCheck === 'supervised-only' && html`<p>${stateTag('not-met', UNSUPERVISED)}</p>`}
    ${
      risk &&
      html`<p>
        ${stateTag(isRiskOver ? 'not-met' : 'at-risk', sayRisk(risk))}<br />${risk.measures}
      </p>`
    }
    ${
      mayAgree &&
      html`<p>
        <a class="govuk-link" href="${base}/people/${personId}/central-record/risk"
          >${risk ? 'Agree it anew' : 'They begin before it came: agree how they are supervised'}</a
        >
      </p>`
    }`
}

const earlier = ({ record }: Shown): Safe =>
  html`<details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">What stood before</span>
    </summary>
    <ul class="ww-plain">
      ${record.before.map(
        entry =>
          html`<li>
            <p>
              ${lineOf(entry, record.today)}<br /><span class="ww-soft"
                >Until ${entry.replacedAt && sayMoment(entry.replacedAt)}: ${entry.replacedBecause}</span
              >
            </p>
          </li>`,
      )}
    </ul>
  </details>`

const addForm = ({ form, reader, record }: Shown): Safe =>
  html`${sectionHead({ id: 'add', text: 'Add what was seen' })}
  ${postForm(
    [
      pick(form, {
        ...{ name: 'kind', label: 'Which check?' },
        items: CHECKS.map(value => ({ value, text: CHECK_WORDS[value] })),
      }),
      dayField(form, { name: 'seenOn', label: 'When was it seen?' }),
      textField(form, { name: 'seenBy', label: 'Who saw it?', value: reader === record.name ? '' : reader }),
      textField(form, {
        ...{ name: 'number', label: 'Number on the certificate, if there is one' },
        hint: 'Kept sealed, and shown only to whoever keeps this record. Keep no copy of the certificate',
        classes: 'govuk-input--width-20',
      }),
      textField(form, {
        ...{ name: 'detail', label: 'What else is to be known' },
        hint: 'Such as the agency, or QTS. Nothing of what a certificate discloses',
      }),
      dayField(form, { name: 'goodUntil', label: 'Last day it is good for, if it runs out' }),
      record.standing.length > 0 &&
        textField(form, {
          ...{ name: 'because', label: 'Why is it changed?' },
          hint: 'Only where this check is on the record already',
        }),
    ],
    'Record it',
  )}`

type Taken = { kind: Check; seenOn: Temporal.PlainDate; name: string }

export const takeOutView = (at: string, { kind, seenOn, name }: Taken, form: Form): PageView => ({
  ...{ title: 'Take a check out', errors: form.errors, errorTitle: 'It still stands', wide: false },
  before: html`<a class="govuk-back-link" href="${at}">${name}</a>`,
  body: html`${pageHead({
    over: name,
    say: `${CHECK_WORDS[kind]}: take it out`,
    under: `Seen on ${sayDay(seenOn)}. It no longer counts, and what stood stays with your reason.`,
  })}
  ${postForm([linesField(form, { name: 'because', label: 'Why does it no longer count?' })], 'Take it out')}`,
})
