import { html, type Safe } from '../../../platform/design/html.ts'
import { CHOICE_WORDS, PART_WORDS } from '../concern.ts'
import type { Beside, Earlier, Sibling } from '../queries/beside.ts'
import type { Shown } from './concern.view.ts'
import { folded } from './form.ts'
import { begins, count, dayIn, link } from './say.ts'

/** What else is known of the children, folded: each other concern is one line that opens. */
export const besidePart = ({ beside, base }: Shown): Safe | false =>
  beside.length > 0 &&
  html`<section aria-labelledby="before">
    <h2 class="ww-h2" id="before">Their other concerns</h2>
    ${beside.map(child => ofChild(child, base))}
    <p class="ww-small ww-soft">Each child has a page of their own, which names no other child.</p>
  </section>`

const ofChild = (child: Beside, base: string): Safe =>
  html`${
    child.all
      ? folded(
          `${child.name}: ${count(child.all, 'other concern', 'other concerns')}`,
          false,
          html`<ul class="ww-plain">
              ${child.earlier.map(one => lineOf(one, base))}
            </ul>
            ${link(`${base}/children/${child.personId}/concerns`, 'The whole chronology', `of ${child.name}`)}`,
        )
      : html`<p>${child.name}: nothing else is recorded.</p>`
  }
  ${child.siblings.map(one => siblingOf(child, one, base))} ${child.peers.length > 0 && peersOf(child, base)}`

const lineOf = ({ concernId, reportedAt, begins: words, part, decided }: Earlier, base: string): Safe =>
  html`<li class="govuk-!-margin-bottom-3">
    ${link(`${base}/concerns/${concernId}`, dayIn(reportedAt))}: “${begins(words, 110)}”
    <span class="ww-soft ww-small">
      ${part && `${PART_WORDS[part]}. `}${decided ? `${CHOICE_WORDS[decided].says}.` : 'Not decided.'}
    </span>
  </li>`

const peersOf = (child: Beside, base: string): Safe =>
  html`<p class="ww-small">
    In another concern with ${child.name}:
    ${child.peers.map(
      ({ personId, name, className }, n) =>
        html`${n > 0 && '; '}${link(`${base}/children/${personId}/concerns`, className ? `${name}, ${className}` : name)}`,
    )}.
  </p>`

const siblingOf = (child: Beside, { personId, name, className, notes }: Sibling, base: string): Safe =>
  html`<p class="ww-small">
    Brother or sister of ${child.name}: ${name}${className && `, ${className}`}.
    ${
      notes
        ? link(`${base}/children/${personId}/concerns`, count(notes, 'note', 'notes'), `about ${name}`)
        : 'No notes.'
    }
  </p>`
