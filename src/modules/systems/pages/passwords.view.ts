import { dayOf, sayDay } from '../../../platform/clock.ts'
import { deedButton, type Form, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock } from '../../../platform/design/states.ts'
import type { Holder, Prompt, PromptsOf } from '../queries/prompts-of.ts'
import { back, count } from './say.ts'

type Shown = { at: string; found: PromptsOf; now: Temporal.Instant; form: Form }

export function passwordsView({ at, found, now, form }: Shown): PageView {
  const { name, prompts, holders, isUsed, wouldBeDue } = found
  const open = holders.filter(({ saidAt }) => !saidAt)
  const asked = prompts.find(({ endedAt }) => !endedAt)
  const before = prompts.filter(({ endedAt }) => endedAt)
  return {
    ...{ title: `Passwords of ${name}`, errors: form.errors, wide: false, before: back(at, name) },
    body: html`${pageHead({
      over: name,
      say: asked
        ? `${open.length ? count(open.length, 'person has', 'people have') : 'Nobody has'} still to change their password`
        : 'Ask for a change of password',
      under: asked
        ? `${asked.why}. Asked on ${sayDay(dayOf(asked.askedAt))} by ${asked.askedByName}, by ${sayDay(asked.dueOn)}.`
        : 'Everybody who has an account here finds it on home with its day, and says when it is done. No password is written here.',
    })}
    ${asked && namesOf({ open, asked, holders, now })}
    ${asked && deedButton(`${at}/passwords`, 'Ask nobody any more', { fields: { deed: 'end' } })}
    ${
      isUsed &&
      html`${asked && html`<h2 class="ww-h2">Ask again</h2>`}
        <form method="post" novalidate>
          <input type="hidden" name="deed" value="ask" />
          ${textField(form, {
            ...{ name: 'why', label: 'Why it is asked for' },
            hint: `For example: the system asks for it each term. It is to be done by ${sayDay(wouldBeDue)}`,
          })}
          ${button({ text: 'Ask everybody who has an account', preventDoubleClick: true })}
        </form>`
    }
    ${
      before.length > 0 &&
      html`<h2 class="ww-h2">Asked before</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${before.map(
            one =>
              html`<li>${sayDay(dayOf(one.askedAt))}, ${one.askedByName}: ${one.why}. ${one.said} said that they changed it.</li>`,
          )}
        </ul>`
    }`,
  }
}

type Names = { open: readonly Holder[]; asked: Prompt; holders: readonly Holder[]; now: Temporal.Instant }
function namesOf({ open, asked, holders, now }: Names): Safe {
  const isLate = Temporal.PlainDate.compare(asked.dueOn, dayOf(now)) < 0
  const done = holders.filter(({ saidAt }) => saidAt)
  return html`${
    open.length > 0 &&
    html`<h2 class="ww-h2">Not said yet</h2>
      ${isLate && html`<p>${clock('late', `Late since ${sayDay(asked.dueOn)}`)}</p>`}
      <ul class="govuk-list govuk-list--bullet">
        ${open.map(({ name }) => html`<li>${name}</li>`)}
      </ul>`
  }
  ${
    done.length > 0 &&
    html`<h2 class="ww-h2">Changed</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${done.map(({ name, saidAt }) => html`<li>${name}${saidAt && `, ${sayDay(dayOf(saidAt))}`}</li>`)}
      </ul>`
  }
  ${!holders.length && html`<p>Nobody is known to have an account here. Say who has one, or bring its list.</p>`}`
}
