import { sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { AdultRecord } from '../queries/adult-concern.ts'
import type { ToldByThemself } from '../queries/told-by-themself.ts'
import { deedForm } from './form.ts'
import { asWritten, link } from './say.ts'

/** What whoever it is about had told of themself before: to be laid beside it by whoever answers for both. */
export const besideSection = (
  { toldByThemself, isToldByThemself }: AdultRecord,
  base: string,
): Safe | false =>
  toldByThemself.length > 0 &&
  !isToldByThemself &&
  html`<section aria-labelledby="beside">
    <h2 class="ww-h2" id="beside">Told by themself</h2>
    ${toldByThemself.map(one => lineOf(one, base))}
  </section>`

const lineOf = (one: ToldByThemself, base: string): Safe => {
  const { concernId, reference, name, reportedAt, saw, happened, laidAt, laidBy } = one
  const head = html`<p>
    <strong>${name}</strong>, ${sayMoment(Temporal.Instant.from(reportedAt))}: ${link(`${base}/${concernId}`, reference)}
  </p>`
  if (!laidAt)
    return html`${head}
    ${deedForm('lay-beside', 'Lay it beside this record', [html`<input type="hidden" name="besideId" value="${concernId}" />`])}`
  return html`${head} ${asWritten(saw)} ${happened && html`<p class="ww-soft">${happened}</p>`}
    <p class="ww-small ww-soft">
      Laid beside this record by ${laidBy ?? 'somebody'}, ${sayMoment(Temporal.Instant.from(laidAt))}. It is as they wrote it.
    </p>`
}
