import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { System } from '../queries/system.ts'

type Look = System['looks'][number]

/** What its owner found when they looked, newest first. */
export const lookedAt = ({ looks, name }: System): Safe | false =>
  looks.length > 0 &&
  html`<h2 class="ww-h2">Looked at</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${looks.map(
        look =>
          html`<li>${sayDay(dayOf(look.lookedAt))}, ${look.byName}: ${look.levelName ?? name}. ${sayFound(look)}${look.note && `. ${look.note}`}</li>`,
      )}
    </ul>`

const sayFound = ({ what, holds, changedOn, secondFactor }: Look): string => {
  if (what === 'members') return holds ? 'Each of them needs it' : 'Not each of them needs it'
  if (what === 'shut') return holds ? 'Shut to those whom it is not for' : 'It could be opened'
  return `${holds ? 'Strong' : 'Not strong, or not known'}${changedOn ? `: changed on ${sayDay(changedOn)}` : ''}${secondFactor ? ', with a second factor' : ''}`
}
