import { sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type ListPage, pageShown } from '../../../platform/list-page.ts'
import { KIND_WORDS } from '../../concerns/index.ts'
import type { Thing } from '../going.ts'
import type { ChoiceMade } from '../queries/choices-made.ts'
import { REASON_WORDS } from '../request.ts'

type Shown = {
  list: ListPage<ChoiceMade> & { reference: string }
  back: string
  at: string
  /** Which thing of which entry, as far as it stands in the file still. */
  thingOf: (choice: ChoiceMade) => Thing | undefined
}

export const leftOutView = ({
  list: { reference, rows, all, page },
  back,
  at,
  thingOf,
}: Shown): PageView => ({
  title: 'What was left out',
  before: html`<a class="govuk-back-link" href="${back}">The request</a>`,
  body: html`${pageHead({
    over: reference,
    say: 'What was left out, by whom and why',
    under: all ? 'For the school alone. The words themselves stand in the record.' : 'Nothing yet.',
  })}
  ${all > 0 && html`<ul class="govuk-list govuk-list--bullet">${rows.map(row => rowOf(row, thingOf(row)))}</ul>`}
  ${pagesOfList({ page: pageShown(page, all), all, at: `${at}/left-out` })}`,
})

const rowOf = (row: ChoiceMade, thing: Thing | undefined): Safe =>
  html`<li>
    ${sayWhere(thing)}: ${sayWhat(row)}${row.opinion && `, of the opinion ${row.opinion}`}. ${row.chosenBy},
    ${sayMoment(Temporal.Instant.from(row.chosenAt))}${row.isReplaced && '. A later choice stands over it'}
  </li>`

const sayWhere = (thing: Thing | undefined): string =>
  thing
    ? `${thing.entry.reference ?? 'In no one record'}, ${KIND_WORDS[thing.entry.kind]}${thing.head && `, ${thing.head}`}`
    : 'Something that stands there no more'

function sayWhat({ how, reason, cuts }: ChoiceMade): string {
  if (how === 'give') return 'given as it is'
  const why = reason ? REASON_WORDS[reason] : 'another person’s data'
  return how === 'leave-out'
    ? `left out, ${why}`
    : `words left out in ${cuts} ${cuts === 1 ? 'place' : 'places'}, ${why}`
}
