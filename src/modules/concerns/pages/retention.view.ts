import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { summaryList } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { step } from '../../../platform/design/states.ts'
import type { FileDue, Proposed } from '../queries/files-due.ts'
import { LINE_WORDS } from '../retention.ts'
import { part } from './form.ts'
import { count, link } from './say.ts'

type Shown = {
  base: string
  proposed: readonly Proposed[]
  /** Nothing, for whoever is only ever the second of two. */
  due: readonly FileDue[] | undefined
  done: string
}

export function retentionQueueView({ base, proposed, due, done }: Shown): PageView {
  return {
    title: 'Files whose time has come',
    before: due && html`<a class="govuk-back-link" href="${base}/concerns">Concerns</a>`,
    body: html`${done === 'back' && html`<p class="govuk-inset-text" role="status">Nothing was destroyed. The file is back in this list.</p>`}
    ${pageHead({
      say: due ? sayDue(due.length) : sayProposed(proposed.length),
      under:
        'Nothing is ever destroyed by itself. A lead decides, and where a file is to be destroyed somebody else confirms it. A hold stops both.',
    })}
    ${due && due.length > 0 && summaryList({ rows: due.map(one => dueRow(base, one)) })}
    ${(proposed.length > 0 || due) && part('proposed', 'Waiting for a second person', proposedPart(base, proposed))}
    <p>
      ${link(`${base}/concerns/destroyed`, 'What was destroyed')} &ensp;
      ${due && link(`${base}/retention-of-concerns`, 'How long files are kept here')}
    </p>`,
  }
}

const sayDue = (n: number): string =>
  n ? `The time of ${count(n, 'file', 'files')} has come.` : 'No file’s time has come.'
const sayProposed = (n: number): string =>
  n
    ? `${count(n, 'destruction waits', 'destructions wait')} for a second person.`
    : 'No destruction waits for a second person.'

const dueRow = (base: string, one: FileDue) => ({
  key: { text: one.name },
  value: {
    html: html`${sayDay(Temporal.PlainDate.from(one.dueOn))}: ${one.years} years after the date of birth
      (${LINE_WORDS[one.line].toLowerCase()})<br /><span class="ww-soft"
        >${one.isHeld ? 'A hold stands. ' : ''}${sayRecords(one)}</span
      >`,
  },
  actions: {
    items: [
      {
        ...{ href: `${base}/children/${one.personId}/concerns/retention`, text: 'Decide' },
        visuallyHiddenText: `about the file of ${one.name}`,
      },
    ],
  },
})

const sayRecords = ({ ready, waiting }: FileDue): string =>
  [
    ready ? `${count(ready, 'record', 'records')} can go.` : '',
    waiting ? `${count(waiting, 'record waits', 'records wait')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')

const proposedPart = (base: string, proposed: readonly Proposed[]): Safe =>
  proposed.length
    ? summaryList({
        rows: proposed.map(one => ({
          key: { html: html`${!one.isMine && html`${step('next', 'Next')}<br />`}${one.name}` },
          value: {
            html: html`Proposed by ${one.isMine ? 'you' : one.decidedBy}, ${sayDay(dayOf(one.decidedAt))}`,
          },
          actions: {
            items: [
              {
                ...{ href: `${base}/concerns/retention/${one.reviewId}`, text: 'Look at it' },
                visuallyHiddenText: `the destruction of the file of ${one.name}`,
              },
            ],
          },
        })),
      })
    : html`<p>None.</p>`
