import { chooseOne, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import type { SharedExtract } from '../queries/extract.ts'
import { recordUrl, type Shown } from './concern.view.ts'
import { folded, part, quiet } from './form.ts'
import { asWritten, begins, dayIn, link, momentOf } from './say.ts'

/** Who leads it, how that came about, and how it is handed on. */
export function leadPart(shown: Shown): Safe | false {
  const { record, mayDeal, know, form, keptOut } = shown
  if (!know.oneLead) return false
  const now = record.leads.at(-1)
  const byDuty = shown.byDuty.filter(({ name }) => !keptOut.includes(name))
  const isToday = now !== undefined && byDuty.some(({ personId }) => personId === now.personId)
  const others = byDuty.filter(({ personId }) => personId !== now?.personId)
  const answering = byDuty.filter(({ duty }) => duty === 'dsl').map(({ name }) => name)
  const isOpen = form.errors['leadId'] !== undefined || form.errors['leadBecause'] !== undefined
  return part(
    'lead',
    'Who leads this record',
    html`<p>
        ${now ? html`${now.name}, since ${momentOf(now.handedAt)}.` : 'Nobody yet: whichever lead opens it first.'}
        ${now && !isToday && clock('late', keptOut.includes(now.name) ? 'They may not read it any more: hand it on' : 'No safeguarding lead any more: hand it on')}
      </p>
      ${answering.length > 0 && html`<p>Answers for it, whoever leads it: ${answering.join(', ')}, designated safeguarding lead.</p>`}
      ${
        record.leads.length > 1 &&
        html`<ul class="govuk-list govuk-list--bullet ww-small">
          ${record.leads.map(({ name, because, handedAt, handedBy }) =>
            because === null
              ? html`<li>${name} opened it first, ${momentOf(handedAt)}.</li>`
              : html`<li>
                  ${handedBy === name ? `${name} took it` : `${handedBy} handed it to ${name}`}, ${momentOf(handedAt)}:
                  “${asWritten(because)}”
                </li>`,
          )}
        </ul>`
      }
      ${
        mayDeal &&
        others.length > 0 &&
        folded(
          now ? 'Hand it on, or take it' : 'Take it',
          isOpen,
          html`<form method="post" novalidate>
            <input type="hidden" name="deed" value="hand-lead" />
            <input type="hidden" name="handed" value="${record.leads.length}" />
            ${chooseOne(form, {
              ...{ classes: 'govuk-radios--small', name: 'leadId', label: 'Who leads it from now on?' },
              items: [...new Map(others.map(one => [one.personId, one])).values()].map(
                ({ personId, name, duty }) => ({ value: personId, text: name, hint: DUTY_WORDS[duty] }),
              ),
            })}
            ${linesField(form, { name: 'leadBecause', label: 'Why?', rows: 2, hint: 'It is kept on the record' })}
            ${quiet({ text: 'Hand it on' })}
          </form>`,
        )
      }`,
  )
}

/** What one colleague was given of it. */
export const extractsPart = (shown: Shown): Safe => {
  const { record, mayDeal } = shown
  return part(
    'extracts',
    'Extracts for colleagues',
    html`${record.extracts.length === 0 && html`<p>None.</p>`} ${record.extracts.map(one => extractOf(one, shown))}
    ${mayDeal && html`<p>${link(`${recordUrl(shown)}/extracts/new`, 'Give somebody an extract')}</p>`}`,
  )
}

const extractOf = (one: SharedExtract, shown: Shown): Safe =>
  html`<p>
      ${one.recipient}: “${asWritten(begins(one.words, 400))}”<br />
      Why: ${asWritten(one.because)}<br />
      <span class="ww-soft ww-small"
        >Given by ${one.sharedBy}, ${momentOf(one.sharedAt)}.
        ${one.readAt ? `First read ${momentOf(one.readAt)}, ${one.readings === 1 ? 'once' : `${one.readings} times`}.` : 'Not read yet.'}</span
      ><br />
      ${stateOf(one, shown.now)}
    </p>
    ${
      shown.mayDeal &&
      stands(one, shown.now) &&
      html`<form method="post" action="${recordUrl(shown)}/extracts/${one.id}/end">
        ${quiet({ text: 'End this', hidden: `for ${one.recipient}` })}
      </form>`
    }`

const stands = ({ endedAt, endsAt }: SharedExtract, now: Temporal.Instant): boolean =>
  endedAt === null && Temporal.Instant.compare(Temporal.Instant.from(endsAt), now) > 0

function stateOf(one: SharedExtract, now: Temporal.Instant): Safe {
  if (one.endedAt) return step('done', `Ended ${momentOf(one.endedAt)}`)
  const last = Temporal.Instant.from(one.endsAt).subtract({ seconds: 1 }).toString()
  return stands(one, now)
    ? clock('by', `Until the end of ${dayIn(last)}`)
    : step('done', `Ended by itself after ${dayIn(last)}`)
}

/** Who asked for it and may not read it. They met what stands where nothing is, and are not told more. */
export const attemptsPart = ({ record, mayDeal, know }: Shown): Safe | false =>
  know.attempts &&
  mayDeal &&
  record.attempts.length > 0 &&
  html`<section aria-labelledby="attempts">
    <h2 class="ww-h2" id="attempts">Asked for by somebody who may not read it</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${record.attempts.map(({ name, triedAt }) => html`<li>${name}, ${momentOf(triedAt)}.</li>`)}
    </ul>
    <p class="ww-soft">What they were shown would have been the same without this record.</p>
  </section>`
