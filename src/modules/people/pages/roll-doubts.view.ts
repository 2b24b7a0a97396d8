import { html, type Safe } from '../../../platform/design/html.ts'
import { button, errorMessage, radios } from '../../../platform/design/macros.ts'
import { sectionHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { type Doubt, DOUBTS } from '../roll/preview.ts'
import type { RollRow } from '../roll/roll-row.ts'
import type { KnownHere } from '../roll/settled.ts'
import type { PreviewPage } from './roll-preview.view.ts'
import { sayWho } from './roll-words.ts'

const MOST_AT_ONCE = 50

/** Each doubtful line with why, whom it may be, and the choice. Nothing is chosen in advance. */
export function doubtsToDecide({ settled, form }: PreviewPage): Safe {
  const doubts = settled.doubtful.filter(({ mustBeDecided }) => mustBeDecided)
  const rowAt = new Map(settled.undecided.map(row => [row.line, row]))
  const asked = new Set<number>()
  const wrong = form.errors['decisions']
  return html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="decide" />
    <input type="hidden" name="everybody" value="${settled.isWholeRoll ? 'yes' : 'no'}" />
    ${sectionHead({ id: 'decisions', text: 'Doubtful: decide these first' })}
    ${wrong !== undefined && errorMessage({ text: wrong })}
    <ul class="ww-plain">
      ${doubts.slice(0, MOST_AT_ONCE).map(
        doubt =>
          html`<li>
            <p class="govuk-body ww-aside">${stateTag('at-risk', DOUBTS[doubt.kind])}<br />${doubt.why}</p>
            ${doubt.lines.map(line => {
              const row = rowAt.get(line)
              if (!row || asked.has(line)) return false
              asked.add(line)
              return choiceFor(row, doubt, settled.byId)
            })}
          </li>`,
      )}
    </ul>
    ${doubts.length > MOST_AT_ONCE && html`<p>${doubts.length - MOST_AT_ONCE} more come when these are decided.</p>`}
    ${button({ text: 'Keep these decisions', preventDoubleClick: true })}
  </form>`
}

const choiceFor = (row: RollRow, { candidates }: Doubt, byId: ReadonlyMap<string, KnownHere>): Safe =>
  radios({
    ...{ name: `line-${row.line}`, idPrefix: `line-${row.line}`, classes: 'govuk-radios--small' },
    fieldset: {
      legend: {
        text: `Line ${row.line}: ${sayWho(row)}${row.upn ? `, UPN ${row.upn}` : ''}`,
        classes: 'ww-label',
      },
    },
    items: [
      ...candidates.flatMap(id => {
        const one = byId.get(id)
        const text = one && `This is ${sayWho(one)}${one.upn ? `, UPN ${one.upn}` : ''}, who is known here`
        return text ? [{ value: `known ${id}`, text }] : []
      }),
      { value: 'new', text: 'This is somebody new' },
      { value: 'left-aside', text: 'Leave this line aside' },
    ],
  })

const MOST_LINES = 6

export const sayLines = (lines: readonly number[]): Safe =>
  html`<span class="ww-soft"
    >${lines.length === 1 ? 'Line' : 'Lines'} ${lines.slice(0, MOST_LINES).join(', ')}${lines.length > MOST_LINES && ' …'}:</span
  >`
