import { html, type Safe } from '../../../platform/design/html.ts'
import { type Delay, delayOf, type Fact, minutesToOpen, minutesToReport } from '../figures.ts'
import { count } from './say.ts'

/** "35 minutes", "3 hours 20 minutes", "4 days". */
export function sayMinutes(minutes: number): string {
  if (minutes < 120) return count(minutes, 'minute', 'minutes')
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.floor(hours / 24)} days`
  const rest = minutes % 60
  return `${hours} hours${rest ? ` ${count(rest, 'minute', 'minutes')}` : ''}`
}

const say = (delay: Delay | undefined, all: number): string =>
  delay
    ? `median ${sayMinutes(delay.median)}, longest ${sayMinutes(delay.longest)}, of ${delay.of} of ${all}`
    : 'nothing to count'

/** From when it was noticed to the report, and from the report to the first who opened it. */
export const delayPart = (now: readonly Fact[], before: readonly Fact[]): Safe =>
  html`<section aria-labelledby="delay">
    <h2 class="ww-h2" id="delay">How long it took</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        From noticing it to the report, where the writer gave a time: ${say(delayOf(now.map(minutesToReport)), now.length)}.
        Before: ${say(delayOf(before.map(minutesToReport)), before.length)}.
      </li>
      <li>
        From the report to the first who opened it: ${say(delayOf(now.map(minutesToOpen)), now.length)}. Before:
        ${say(delayOf(before.map(minutesToOpen)), before.length)}.
      </li>
    </ul>
  </section>`
