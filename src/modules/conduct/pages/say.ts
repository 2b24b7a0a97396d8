import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { saySigned, sayWording } from '../../agreements/index.ts'
import type { Breach } from '../breach.ts'

export const back = (href: string, text: string): Safe =>
  html`<a class="govuk-back-link" href="${href}">${text}</a>`

export const sayWhose = ({
  name,
  audience,
  className,
}: Pick<Breach, 'name' | 'audience' | 'className'>): string =>
  audience === 'parent' ? `${name}, ${AUDIENCE_WORDS.parent.one}` : className ? `${name}, ${className}` : name

export const sayLine = ({ line }: Pick<Breach, 'line'>): string =>
  line === null ? 'No rule of the agreement was named' : `“${line}”`

/** One record in a list. */
export const breachItem = (at: string, one: Breach, text: string): Safe =>
  html`<li>
    <p class="govuk-!-margin-bottom-1">
      <a class="govuk-link" href="${at}/${one.id}">${text}, ${sayDay(one.happenedOn)}</a
      >${one.takenBackAt && html` <span class="ww-soft">(taken back)</span>`}<br />${sayLine(one)}
    </p>
    <p class="ww-soft ww-small">
      ${one.title !== null && one.number !== null && html`${sayWording({ title: one.title, number: one.number })}. ${saySigned(one)}. `}Recorded
      by ${one.by}.
    </p>
  </li>`
