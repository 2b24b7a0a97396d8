import { html, type Safe } from '../../../platform/design/html.ts'
import type { Chronology } from '../queries/chronology.ts'
import { part as section } from './form.ts'
import { count, link, sayPart } from './say.ts'

/** Other children who belong to it, by their initials: each has a page of their own. */
export function linkedPart({ siblings, linked }: Chronology, base: string): Safe | false {
  if (!siblings.length && !linked.length) return false
  const at = (personId: string): string => `${base}/children/${personId}/concerns`
  return section(
    'linked',
    'Other children, each with a page of their own',
    html`<ul class="govuk-list">
      ${siblings.map(
        ({ personId, notes, ...child }) =>
          html`<li>
            Brother or sister, ${sayChild(child)}:
            ${notes ? link(at(personId), count(notes, 'concern', 'concerns'), `about ${child.initials}`) : 'nothing is recorded.'}
          </li>`,
      )}
      ${linked.map(
        ({ personId, concerns, ...child }) =>
          html`<li>
            ${link(at(personId), sayChild(child), 'and their chronology')}:
            ${concerns.map(
              (one, n) =>
                html`${n > 0 && '; '}${sayPart(one.part)} in ${link(`${base}/concerns/${one.concernId}`, one.reference)}`,
            )}
          </li>`,
      )}
    </ul>`,
  )
}

const sayChild = ({ initials, className }: { initials: string; className: string | null }): string =>
  [initials, className].filter(Boolean).join(', ')
