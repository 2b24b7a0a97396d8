import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { chooseSome, dayField, type Form, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type AdultWording, saySigned, sayWording } from '../../agreements/index.ts'
import type { AdultRecord } from '../queries/adult-concern.ts'
import type { RulesOfRecord } from '../queries/rules-of-record.ts'
import { type RuleBroken, valueOf } from '../rule-broken.ts'
import { asWritten, back, link, listed } from './say.ts'

const sayOn = (day: string): string => sayDay(Temporal.PlainDate.from(day))

/** One rule that was broken: its line, of whom, when, and whether they had signed it. */
const ruleItem = (rule: RuleBroken, more: Safe | false = false): Safe =>
  html`<li>
    <p class="govuk-!-margin-bottom-1">
      “${rule.line}”${rule.takenBackAt !== null && html` <span class="ww-soft">(taken back on ${sayDay(dayOf(Temporal.Instant.from(rule.takenBackAt)))})</span>`}<br />${rule.name},
      ${sayOn(rule.happenedOn)}. ${sayWording(rule)}. ${saySigned(rule)}.
    </p>
    ${
      (rule.place || rule.seenOn) &&
      html`<p class="ww-small govuk-!-margin-bottom-1">
        ${rule.place && asWritten(rule.place)}${rule.place && rule.seenOn && html`<br />`}${rule.seenOn && `Seen on ${sayOn(rule.seenOn)}`}
      </p>`
    }
    <p class="ww-soft ww-small">Named by ${rule.namedBy}, ${sayMoment(Temporal.Instant.from(rule.namedAt))}.</p>
    ${more}
  </li>`

/** On the record itself. Where the policy asks for no line it stands only if one was named before. */
export const rulesSection = (
  { concernId, rules, subjects }: Pick<AdultRecord, 'concernId' | 'rules' | 'subjects'>,
  { base, home, isAsked, takesAway }: { base: string; home: string; isAsked: boolean; takesAway: boolean },
): Safe | false =>
  (isAsked || rules.length > 0) &&
  html`<section aria-labelledby="rules">
    <h2 class="ww-h2" id="rules">Rules broken</h2>
    ${
      rules.length
        ? html`<ul class="ww-plain">${rules.map(one => ruleItem(one))}</ul>`
        : html`<p>No rule of their own agreement is named.</p>`
    }
    <p>${link(`${base}/${concernId}/rules`, rules.length ? 'Name another rule, or take one back' : 'Name the rule that was broken')}</p>
    ${rules.some(({ takenBackAt }) => takenBackAt === null) && accessPart(subjects, home, takesAway)}
  </section>`

/** Whether whoever broke a rule may go on using what they use, and with which password. What they meet says not why. */
const accessPart = (subjects: AdultRecord['subjects'], home: string, takesAway: boolean): Safe =>
  html`${subjects.map(({ personId, name, isShut }) => {
    const at = `${home}/people/${personId}`
    const withdrawn = `${at}/withdrawn`
    return html`<p>
        ${isShut && `All access of ${name} is taken away. `}
        ${takesAway && isShut && link(withdrawn, 'Look at it again, or give it back')}
        ${
          takesAway &&
          !isShut &&
          html`${link(withdrawn, `Take access away from ${name}`)}: they see that it is taken away, and not why.`
        }
      </p>
      <p>${link(`${at}/password-reset`, `Have a password of ${name} reset`)}, where somebody else may know it.</p>`
  })}`

type Shown = {
  base: string
  found: RulesOfRecord
  on: Temporal.PlainDate
  /** Of whose agreements a line is named here. */
  isAsked: boolean
  wordings: readonly AdultWording[]
  form: Form
}

/** Which rules were broken, chosen from the agreement of whoever it is about as it stood on that day. */
export function rulesView({ base, found, on, isAsked, wordings, form }: Shown): PageView {
  const { concernId, reference, rules, subjects } = found
  const at = `${base}/${concernId}`
  return {
    ...{ title: 'Rules broken', errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
    before: back(at, `Concern ${reference}`),
    body: html`${pageHead({
      over: listed(subjects.map(({ name }) => name)) || 'Somebody not named yet',
      say: 'Which rule was broken?',
      under: 'Seen by those who answer for this record, and by nobody else.',
    })}
    ${formPart({ base, found, on, isAsked, wordings, form })}
    ${
      rules.length > 0 &&
      html`<h2 class="ww-h2 ww-h2--ruled">Named on this record</h2>
        <ul class="ww-plain">
          ${rules.map(one => ruleItem(one, one.takenBackAt === null && takeBack(one)))}
        </ul>`
    }`,
  }
}

const takeBack = ({ id, line }: RuleBroken): Safe =>
  html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="take-back" />
    <input type="hidden" name="ruleId" value="${id}" />
    ${button({
      ...{ classes: 'govuk-button--secondary', preventDoubleClick: true },
      html: html`Take it back<span class="govuk-visually-hidden">: “${line}”</span>`,
    })}
  </form>`

function formPart({ base, found, on, isAsked, wordings, form }: Shown): Safe {
  if (!isAsked) return html`<p>The policy does not ask for the line of an agreement to be named.</p>`
  if (!found.subjects.length)
    return html`<p>${link(`${base}/${found.concernId}#who`, 'Say first who it is about')}: the rules are those of their own agreement.</p>`
  return postForm(
    [
      dayField(form, {
        ...{ name: 'happenedOn', label: 'On which day was it done?', value: on },
        hint: 'Or on which it was seen, where nobody knows. The rules below are those of this day',
      }),
      rulesOf(found, on, wordings, form),
      textField(form, {
        ...{ name: 'place', label: 'Where, and at what time? (optional)' },
        hint: 'Or the web address of a post. Copy no picture',
      }),
      dayField(form, {
        ...{ name: 'seenOn', label: 'If it is a post: on which day was it seen? (optional)' },
        hint: 'For example 14 9 2026',
      }),
    ],
    'Record it',
  )
}

function rulesOf(
  { subjects }: RulesOfRecord,
  on: Temporal.PlainDate,
  wordings: readonly AdultWording[],
  form: Form,
): Safe {
  const nameOf = ({ personId }: AdultWording) =>
    subjects.length > 1 ? `${subjects.find(one => one.personId === personId)?.name ?? ''}: ` : ''
  const titleOf = ({ title }: AdultWording) => (wordings.length > 1 ? ` (${title})` : '')
  const without = subjects.filter(({ personId }) => !wordings.some(one => one.personId === personId))
  return html`${wordings.map(
    one =>
      html`<p class="ww-soft">${nameOf(one)}${sayWording(one)}, in force on ${sayDay(on)}. ${saySigned({ ...one, happenedOn: on })}.</p>`,
  )}
  ${
    without.length > 0 &&
    html`<p ${!wordings.length && html`id="rule"`}>
      No agreement of ${listed(without.map(({ name }) => name))} was in force on ${sayDay(on)}, so no rule of it can be named.
    </p>`
  }
  ${
    wordings.length > 0 &&
    chooseSome(form, {
      ...{ name: 'rule', label: 'Which rule?', classes: 'govuk-checkboxes--small' },
      items: wordings.flatMap(one =>
        one.lines.map((line, n) => ({
          ...{ value: valueOf(one, n), text: `${nameOf(one)}${line}${titleOf(one)}` },
        })),
      ),
    })
  }`
}
