import { html, type Safe } from '../../../platform/design/html.ts'
import { foldedClauses, sectionHead } from '../../../platform/design/parts.ts'
import type { RollRow } from '../roll/roll-row.ts'
import { sayLines } from './roll-doubts.view.ts'
import type { PreviewPage } from './roll-preview.view.ts'
import { sayChange, sayContactChange, sayWho } from './roll-words.ts'
import { count, link } from './say.ts'

const MOST_SHOWN = 200

/** Everything the file would do, folded: each line opens where it stands. */
export function rollLists(page: PreviewPage): Safe {
  const { settled, known, base, at, showsAll } = page
  const { new: fresh, changed, left, keptForDuty, leftAside, goneAlready, isWholeRoll } = settled
  const byId = new Map(known.map(one => [one.id, one]))
  const more = `${at}?all=yes&everybody=${isWholeRoll ? 'yes' : 'no'}`
  const list = <One>(words: string, all: readonly One[], sayLine: (one: One) => Safe): Safe | false =>
    all.length > 0 &&
    foldedClauses(words, [
      html`<ul class="govuk-list govuk-list--bullet">
        ${all.slice(0, showsAll ? undefined : MOST_SHOWN).map(one => html`<li>${sayLine(one)}</li>`)}
      </ul>`,
      all.length > MOST_SHOWN && !showsAll
        ? html`<p>And ${all.length - MOST_SHOWN} more. ${link(more, 'Show all lines')}</p>`
        : html``,
    ])
  const lists = [
    list(count(fresh.length, 'is new', 'are new'), fresh, ofNew),
    list(`${changed.length} would change`, changed, ({ row, id, changes, contacts }) => {
      const said = [...changes.map(sayChange), ...contacts.map(sayContactChange)].join('; ')
      return html`${sayLines([row.line])} ${link(`${base}/people/${id}`, sayWho(byId.get(id) ?? row))}: ${said}`
    }),
    list(
      `${left.length} left: not in the file`,
      left,
      one => html`${link(`${base}/people/${one.id}`, sayWho(one))}`,
    ),
    list(
      `${keptForDuty.length} leaving or missing, and kept because they hold a duty`,
      keptForDuty,
      one => html`${link(`${base}/people/${one.id}`, sayWho(one))}. If they leave, record it there.`,
    ),
    list(count(leftAside.length, 'line is left aside', 'lines are left aside'), leftAside, ofRow),
    list(
      `${goneAlready.length} had left before and ${goneAlready.length === 1 ? 'is' : 'are'} not taken in`,
      goneAlready,
      ofRow,
    ),
  ].filter(one => one !== false)
  return lists.length > 0 ? html`${sectionHead({ id: 'lines', text: 'Line by line' })} ${lists}` : html``
}

const ofRow = (row: RollRow): Safe => html`${sayLines([row.line])} ${sayWho(row)}`

function ofNew(row: RollRow): Safe {
  const flagged = row.contacts.filter(({ mustNotBeTold }) => mustNotBeTold === true).length
  const more = [
    row.contacts.length > 0 && count(row.contacts.length, 'contact', 'contacts'),
    flagged > 0 && `${flagged} must not be told`,
    row.lookedAfter === true && 'looked after',
  ].filter(Boolean)
  return html`${ofRow(row)}${more.length > 0 && html`<span class="ww-soft">, ${more.join(', ')}</span>`}`
}
