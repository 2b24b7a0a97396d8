import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import { table } from '../../../platform/design/macros.ts'
import type { Access } from '../queries/access.ts'
import { sayDays, sayEnd, sayGrantedBy, sayKinds } from './say.ts'

type Options = {
  label: string
  /** Where the lines are of several systems. */
  withSystem?: boolean
  withoutName?: boolean
  deed?: (one: Access) => Part
}

/** Who may use what, why, by whom and from when. */
export const accessTable = (
  rows: readonly Access[],
  { label, withSystem = false, withoutName = false, deed }: Options,
): Safe =>
  html`<div class="ww-wide" tabindex="0" role="region" aria-label="${label}">
    ${table({
      ...{ caption: label, captionClasses: 'govuk-visually-hidden', firstCellIsHeader: true },
      head: [
        ...(withoutName ? [] : ['Name']),
        ...(withSystem ? ['System'] : []),
        ...['What and why', 'Let in by', 'When'],
        ...(deed ? [''] : []),
      ].map(text =>
        text ? { text } : { html: html`<span class="govuk-visually-hidden">What to do</span>` },
      ),
      rows: rows.map(one => [
        ...(withoutName
          ? []
          : [{ html: html`${one.name}<br /><span class="ww-small ww-soft">${sayKinds(one)}</span>` }]),
        ...(withSystem ? [{ text: one.systemName }] : []),
        { html: html`${one.levelName && html`<strong>${one.levelName}</strong><br />`}${one.why}` },
        { text: sayGrantedBy(one) },
        { html: whenOf(one) },
        ...(deed ? [{ html: html`${deed(one)}` }] : []),
      ]),
    })}
  </div>`

const PAUSED = 'Paused: they have not signed their agreement'

const whenOf = (one: Access): Safe => {
  const more = [
    sayEnd(one),
    one.isPaused && !one.endedOn ? PAUSED : '',
    one.confirmedAt && !one.endedOn ? `Still needed: said on ${sayDay(dayOf(one.confirmedAt))}` : '',
    one.readPolicy && one.confirmedAt ? `${one.ownPolicy}: confirmed` : '',
  ].filter(Boolean)
  return html`${sayDays(one)}${more.map(text => html`<br /><span class="ww-small ww-soft">${text}</span>`)}`
}
