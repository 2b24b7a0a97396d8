import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { whereabouts } from '../dimensions.ts'
import type { Fact } from '../figures.ts'
import type { Named } from '../queries/trends.ts'
import { link, listed, NOT_NAMED } from './say.ts'

type One = Fact & Named

/** What happened outside and was followed in school by a concern about one of the same children. */
function followed(facts: readonly One[]): { outside: One; later: One[] }[] {
  const inSchool = facts.filter(fact => whereabouts(fact) === 'in')
  return facts
    .filter(fact => whereabouts(fact) === 'out')
    .map(outside => ({
      outside,
      later: inSchool.filter(
        one =>
          Temporal.Instant.compare(one.reportedAt, outside.reportedAt) > 0 &&
          one.children.some(({ personId }) => outside.children.some(child => child.personId === personId)),
      ),
    }))
    .filter(({ later }) => later.length > 0)
}

/** Names stand only inside a record. */
export function followedPart(facts: readonly One[], base: string): Safe {
  const found = followed(facts)
  const at = ({ concernId, reference, reportedAt }: One) =>
    html`${link(`${base}/concerns/${concernId}`, reference)}, ${sayDay(dayOf(reportedAt))}`
  return html`<section aria-labelledby="followed">
    <h2 class="ww-h2" id="followed">Outside school, and later in it</h2>
    ${
      found.length
        ? html`<ul class="govuk-list govuk-list--bullet">
            ${found.map(
              ({ outside, later }) =>
                html`<li>
                  ${outside.initials.length ? listed(outside.initials) : NOT_NAMED}: outside ${at(outside)}; then in school
                  ${later.map((one, n) => html`${n > 0 && '; '}${at(one)}`)}
                </li>`,
            )}
          </ul>`
        : html`<p>No concern from outside school was followed by one in school about the same child.</p>`
    }
  </section>`
}
