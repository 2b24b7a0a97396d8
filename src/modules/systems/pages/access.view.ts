import { dayOf, sayDay } from '../../../platform/clock.ts'
import { dayField, deedButton, type Form, tick } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, details, mojSubNavigation } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { Access } from '../queries/access.ts'
import type { Asked } from '../queries/prompts-sql.ts'
import { accessTable } from './access-table.view.ts'
import { back, count, sayDays } from './say.ts'

type Register = {
  at: string
  on: Temporal.PlainDate
  today: Temporal.PlainDate
  access: readonly Access[]
  by: string
}

/** By person or by system, as on a day. It prints as it stands. */
export function accessView({ at, on, today, access, by }: Register): PageView {
  const isByPerson = by !== 'system'
  const headOf = ([one]: readonly Access[]) => (isByPerson ? one?.name : one?.systemName) ?? ''
  const parts = [...Map.groupBy(access, one => (isByPerson ? one.personId : one.systemId)).values()].toSorted(
    (a, b) => headOf(a).localeCompare(headOf(b), 'en-GB'),
  )
  const isToday = on.equals(today)
  const here = `${at}/access?on=${on.toString()}`
  return {
    title: 'Who may use what',
    before: back(at, 'Systems'),
    body: html`${pageHead({
      over: isToday ? 'Today' : 'As it stood on the day',
      say: `Who may use what: ${sayDay(on)}`,
      under: `${count(access.length, 'line', 'lines')}, of ${count(new Set(access.map(one => one.personId)).size, 'person', 'people')}.`,
    })}
    ${mojSubNavigation({
      ...{ label: 'In which order', classes: 'ww-filter' },
      items: [
        { text: 'By person', href: `${here}&by=person`, active: isByPerson },
        { text: 'By system', href: `${here}&by=system`, active: !isByPerson },
      ],
    })}
    ${details({
      summaryText: 'See another day',
      html: html`<form method="get" action="${at}/access">
        <input type="hidden" name="by" value="${isByPerson ? 'person' : 'system'}" />
        ${dayField({ typed: {}, errors: {} }, { name: 'on', label: 'The day', value: on })}
        ${button({ text: 'Show it', classes: 'govuk-button--secondary' })}
      </form>`,
    })}
    ${parts.map(
      rows =>
        html`<h2 class="ww-h2">${headOf(rows)}</h2>
          ${accessTable(rows, { label: headOf(rows), withSystem: isByPerson, withoutName: isByPerson })}`,
    )}
    ${access.length === 0 && html`<p>Nobody stood in the register on that day.</p>`}
    <p>${button({ text: 'Save as a spreadsheet (CSV)', href: `${here}&as=csv`, classes: 'govuk-button--secondary' })}</p>`,
  }
}

export const personView = ({
  from,
  name,
  access,
}: {
  from: { url: string; text: string }
  name: string
  access: readonly Access[]
}): PageView => {
  const now = access.filter(({ endedOn }) => !endedOn)
  const past = access.filter(({ endedOn }) => endedOn)
  return {
    title: `What ${name} may use`,
    before: back(from.url, from.text),
    body: html`${pageHead({ say: `${name} may use ${count(now.length, 'system or part', 'systems or parts')}` })}
    ${now.length > 0 && accessTable(now, { label: 'Now', withSystem: true, withoutName: true })}
    ${
      past.length > 0 &&
      html`<h2 class="ww-h2">Before</h2>
        ${accessTable(past, { label: 'Before', withSystem: true, withoutName: true })}`
    }`,
  }
}

/** One’s own, each to be confirmed or given up. */
export const ownView = ({
  at,
  access,
  asked,
  form,
}: {
  at: string
  access: readonly Access[]
  asked: readonly Asked[]
  form: Form
}): PageView => ({
  ...{ title: 'Systems you may use', errors: form.errors, wide: false },
  body: html`${pageHead({
    say: access.length
      ? `You may use ${count(access.length, 'system or part', 'systems or parts')}`
      : 'The register has nothing under your name',
    under: 'As it stands in the school’s register. Say what you still need; give up what you do not.',
  })}
  ${
    asked.length > 0 &&
    html`<h2 class="ww-h2">Passwords to change</h2>
      <ul class="ww-plain">
        ${asked.map(one => passwordLine(at, one))}
      </ul>`
  }
  <ul class="ww-plain">
    ${access.map(one => ownLine(at, one, form))}
  </ul>`,
})

/** It is changed at the system itself; which it is now is written nowhere. */
const passwordLine = (at: string, { promptId, systemName, why, dueOn, saidAt }: Asked): Safe =>
  html`<li>
    <p><strong>${systemName}</strong>: ${why}<br /><span class="ww-small ww-soft">By ${sayDay(dueOn)}</span></p>
    ${
      saidAt
        ? html`<p>You said on ${sayDay(dayOf(saidAt))} that it is changed.</p>`
        : deedButton(at, `I have changed it at ${systemName}`, {
            ...{ fields: { deed: 'changed', promptId }, classes: 'ww-button--small' },
          })
    }
  </li>`

const ownLine = (at: string, one: Access, form: Form): Safe =>
  html`<li>
    <h2 class="ww-h2">${one.systemName}${one.levelName && `: ${one.levelName}`}</h2>
    <p>${one.why}<br /><span class="ww-small ww-soft">${sayDays(one)}</span></p>
    ${one.isPaused && html`<p>Paused until you have signed your agreement.</p>`}
    ${one.confirmedAt && html`<p>You said on ${sayDay(one.confirmedAt.toZonedDateTimeISO('Europe/London').toPlainDate())} that you need it.</p>`}
    <form method="post" action="${at}" novalidate>
      <input type="hidden" name="deed" value="needed" />
      <input type="hidden" name="grantedId" value="${one.grantedId}" />
      ${one.ownPolicy && tick(form, { name: `readPolicy-${one.grantedId}`, label: `I have read ${one.ownPolicy}, and follow it` })}
      ${button({
        html: html`I still need this<span class="govuk-visually-hidden">: ${one.systemName} ${one.levelName}</span>`,
        classes: 'ww-button--small',
      })}
    </form>
    ${deedButton(at, `Give up ${one.systemName}${one.levelName ? `: ${one.levelName}` : ''}`, {
      ...{
        fields: { deed: 'give-up', grantedId: one.grantedId },
        classes: 'govuk-button--secondary ww-button--small',
      },
    })}
  </li>`
