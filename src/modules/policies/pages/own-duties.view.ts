import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { AnyControl } from '../../../platform/controls/control.ts'
import type { Form } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, checkboxes, errorMessage } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { many } from '../../../platform/page.ts'
import { isDuty } from '../../../words/duties.ts'
import { worst } from '../margin.ts'
import type { ownDutiesNow, OwnDuty, OwnGroup } from '../queries/own-duties-now.ts'
import { sayHeldAs } from '../say-held-as.ts'
import { aloud, count, hidden, link } from './pieces.ts'

type Shown = Form &
  Awaited<ReturnType<typeof ownDutiesNow>> & {
    base: string
    now: Temporal.Instant
    controls: readonly AnyControl[]
    clauseUrl: (duty: OwnDuty) => string
  }

export function ownDutiesView(shown: Shown): PageView {
  const { groups, staff, errors } = shown
  const all = groups.flatMap(({ duties }) => duties)
  const missing = new Set(all.filter(({ isMissing }) => isMissing).map(({ clauseId }) => clauseId)).size
  const duties = new Set(all.map(({ clauseId }) => clauseId)).size
  return {
    ...{ title: 'Your duties', wide: false, errors, errorTitle: 'Not kept yet' },
    body: html`${pageHead({
      say: duties
        ? `${count(duties, 'duty is', 'duties are')} yours. ${missing ? `${missing} of yours ${missing === 1 ? 'is' : 'are'} missing.` : 'Nothing of yours is missing.'}`
        : 'No policy in force asks anything of you.',
      under: 'What the policies in force ask of you, in their own words.',
    })}
    ${errors['heldAs'] !== undefined && errorMessage({ id: 'heldAs', text: errors['heldAs'] })}
    ${groups.map((group, n) => groupPart(group, shown, n === 0))} ${staff.length > 0 && staffPart(staff)}`,
  }
}

function groupPart(group: OwnGroup, shown: Shown, isFirst: boolean): Safe {
  const { heldAs, months, checkedOn, duties } = group
  const isAsked = months > 0 || duties.some(one => !one.bound.length && !one.seenTo)
  return html`<h2 class="ww-h2 ww-h2--ruled">${sayHeldAs(heldAs)}</h2>
    ${
      checkedOn
        ? html`<p>${stateTag('met', `You went through these on ${sayDay(checkedOn)}`)}</p>`
        : months > 0 && html`<p>${stateTag('at-risk', 'You have not gone through these yet')}</p>`
    }
    <form method="post" novalidate>
      ${hidden({ heldAs })}
      <ul class="ww-plain">
        ${duties.map(
          (duty, n) =>
            html`<li>${duty.leadIn !== duties[n - 1]?.leadIn && leadIn(duty)} ${dutyPart(duty, group, shown)}</li>`,
        )}
      </ul>
      ${
        isAsked &&
        button({
          html: html`I have gone through these${aloud(sayHeldAs(heldAs).toLowerCase())}`,
          classes: isFirst ? undefined : 'govuk-button--secondary',
          preventDoubleClick: true,
        })
      }
    </form>`
}

/** Said once over the duties that it leads in. */
const leadIn = ({ leadIn }: OwnDuty): Safe | false =>
  leadIn !== null && html`<p class="ww-small ww-soft">${leadIn}</p>`

const dutyPart = (duty: OwnDuty, { heldAs }: OwnGroup, shown: Shown): Safe =>
  html`<p>
      ${duty.text}<br />
      <span class="ww-small"
        >${link(shown.clauseUrl(duty), `${duty.policyTitle}, ${duty.reference}`)}</span
      >
    </p>
    ${duty.bound.length ? evidence(duty, shown) : byHand(duty, heldAs, shown)}`

/** What Watchword knows of it, and whether the reader's own is among what is missing. */
function evidence(duty: OwnDuty, { base, controls, now }: Shown): Safe {
  const { readings, isMissing, bound } = duty
  const last = worst(readings)
  if (!last) return html`<p>${stateTag('not-measured')}</p>`
  const fix = controls.find(({ name }) => bound.some(({ control }) => control === name))?.fix
  const at = dayOf(last.takenAt)
  return html`<p>
    ${isMissing ? stateTag('not-met', 'Yours is missing') : stateTag(last.state)}
    <span class="ww-small ww-soft">as at ${at.equals(dayOf(now)) ? 'today' : sayDay(at)}</span>${
      (isMissing || last.state === 'not-met') && fix && html`<br />${link(`${base}${fix.url}`, fix.text)}`
    }${
      !isMissing &&
      last.state !== 'met' &&
      last.exceptions.length > 0 &&
      html`<br />Nothing of yours is among what is missing.`
    }
  </p>`
}

/** What only people know of: whoever has it says that it is seen to. */
function byHand({ clauseId, seenTo, text }: OwnDuty, heldAs: OwnGroup['heldAs'], { typed }: Shown): Safe {
  if (seenTo)
    return html`<p>${stateTag('met', `Seen to on ${sayDay(seenTo.on)}${isDuty(heldAs) ? ` by ${seenTo.by}` : ''}`)}</p>`
  return html`<p>${stateTag('not-kept-by-watchword')}</p>
    ${checkboxes({
      ...{ name: 'seen', idPrefix: `seen-${heldAs}-${clauseId}`, classes: 'govuk-checkboxes--small' },
      items: [
        {
          ...{ value: clauseId, html: html`Seen to this year${aloud(text)}` },
          checked: many(typed['seen']).includes(clauseId),
        },
      ],
    })}`
}

const staffPart = (staff: Shown['staff']): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">Who of the staff has gone through theirs</h2>
    <p>You see this because you keep the policy. They see their own day, and nobody else does.</p>
    <ul class="govuk-list">
      ${staff.map(
        ({ name, checkedAt }) => html`<li>${name}: ${checkedAt ? sayDay(dayOf(checkedAt)) : 'not yet'}</li>`,
      )}
    </ul>`
