import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { foldedClauses, pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { before, ON_A_PAGE, pageShown } from '../../../platform/list-page.ts'
import { DOUBTS } from '../roll/preview.ts'
import type { RollRow } from '../roll/roll-row.ts'
import { sayLines } from './roll-doubts.view.ts'
import type { PreviewPage } from './roll-preview.view.ts'
import { sayChange, sayContactChange, sayWho } from './roll-words.ts'
import { back, count, link } from './say.ts'

/** Lines of the file that would be treated alike: which, how many, and a page of them in words. */
type RollList = { key: string; words: string; all: number; lines: (page: number) => Safe[] }

const listOf = <One>(
  key: string,
  words: string,
  all: readonly One[],
  sayLine: (one: One) => Safe,
): RollList => ({
  ...{ key, words, all: all.length },
  lines: page => all.slice(before(page), before(page) + ON_A_PAGE).map(sayLine),
})

/** What the file would do. */
function deedsOf({ settled, base }: PreviewPage): RollList[] {
  const { new: fresh, changed, left, keptForDuty, leftAside, goneAlready, byId } = settled
  const person = (one: Parameters<typeof sayWho>[0] & { id: string }) =>
    link(`${base}/people/${one.id}`, sayWho(one))
  return [
    listOf('new', count(fresh.length, 'is new', 'are new'), fresh, ofNew),
    listOf('changed', `${changed.length} would change`, changed, ({ row, id, changes, contacts }) => {
      const said = [...changes.map(sayChange), ...contacts.map(sayContactChange)].join('; ')
      return html`${sayLines([row.line])} ${link(`${base}/people/${id}`, sayWho(byId.get(id) ?? row))}: ${said}`
    }),
    listOf('left', `${left.length} left: not in the file`, left, one => html`${person(one)}`),
    listOf(
      'kept',
      `${keptForDuty.length} leaving or missing, and kept because they hold a duty`,
      keptForDuty,
      one => html`${person(one)}. If they leave, record it there.`,
    ),
    listOf('aside', count(leftAside.length, 'line is left aside', 'lines are left aside'), leftAside, ofRow),
    listOf(
      'gone',
      `${goneAlready.length} had left before and ${goneAlready.length === 1 ? 'is' : 'are'} not taken in`,
      goneAlready,
      ofRow,
    ),
  ].filter(({ all }) => all > 0)
}

/** Sorted already, and worth a glance: twins, a changed surname, no UPN. */
function looksOf({ settled }: PreviewPage): RollList[] {
  const doubts = settled.doubtful.filter(({ mustBeDecided }) => !mustBeDecided)
  return [...Map.groupBy(doubts, ({ kind }) => kind)].map(([kind, some]) =>
    listOf(
      kind,
      `${DOUBTS[kind]}: ${count(some.length, 'line', 'lines')}`,
      some,
      ({ lines, why }) => html`${sayLines(lines)} ${why}`,
    ),
  )
}

export const listCalled = (page: PreviewPage, key: string): RollList | undefined =>
  [...deedsOf(page), ...looksOf(page)].find(list => list.key === key)

const addressOf = ({ at, settled }: PreviewPage, key?: string): string =>
  `${at}?${key === undefined ? '' : `list=${key}&`}everybody=${settled.isWholeRoll ? 'yes' : 'no'}`

const shown = (lines: readonly Safe[]): Safe =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${lines.map(line => html`<li>${line}</li>`)}
  </ul>`

/** Each list folded to its count; a long one opens on pages of its own. */
const folded = (page: PreviewPage, lists: readonly RollList[]): Safe[] =>
  lists.map(({ key, words, all, lines }) =>
    foldedClauses(words, [
      shown(lines(1)),
      all > ON_A_PAGE
        ? html`<p>And ${all - ON_A_PAGE} more. ${link(addressOf(page, key), 'Look through all of them', words)}</p>`
        : html``,
    ]),
  )

/** Everything the file would do: each line opens where it stands. */
export function rollLists(page: PreviewPage): Safe | false {
  const lists = deedsOf(page)
  return (
    lists.length > 0 && html`${sectionHead({ id: 'lines', text: 'Line by line' })} ${folded(page, lists)}`
  )
}

export function doubtsToLookAt(page: PreviewPage): Safe | false {
  const lists = looksOf(page)
  return lists.length > 0 && html`${sectionHead({ id: 'look', text: 'Worth a look' })} ${folded(page, lists)}`
}

/** One list by itself, a page at a time. */
export function rollListView(
  page: PreviewPage,
  { key, words, all, lines }: RollList,
  asked: number,
): PageView {
  const n = pageShown(asked, all)
  return {
    title: `${words}: what this file would change`,
    before: back(addressOf(page), 'What this file would change'),
    body: html`${pageHead({ over: page.card.name, say: `${words}.`, under: 'Nothing has changed yet.' })}
    ${shown(lines(n))} ${pagesOfList({ page: n, all, at: addressOf(page, key) })}`,
  }
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
