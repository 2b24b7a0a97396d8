import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { type Form, linesField, tick } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, insetText, summaryList } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { pageShown } from '../../../platform/list-page.ts'
import type { Destroyed, Destruction } from '../queries/destruction.ts'
import { LINE_WORDS, type Line, sayWait } from '../retention.ts'
import { asWritten, capital, count, listed } from './say.ts'

type One = { base: string; found: Destruction; mayConfirm: boolean; form: Form }

const sayRule = ({ line, years }: { line: Line; years: number }): string =>
  `${LINE_WORDS[line]}: ${years} years after the date of birth`
const iso = (on: string): string => sayDay(Temporal.PlainDate.from(on))

/** Told before it is proposed and before it is confirmed. */
export const whatIsDestroyed: Safe = html`<ul class="govuk-list govuk-list--bullet">
  <li>
    Every word of these records goes for good: reports, decisions, notes, actions, referrals, contacts, sanctions,
    support, procedures, who read them, and what another system held. Nobody can bring them back.
  </li>
  <li>The key of each document is destroyed, so that no copy of its bytes opens.</li>
  <li>
    A record in which another child stands whose time has not come waits as a whole, with this child in it, until the last
    of them is due. Words about this child in another child’s own records stay there.
  </li>
  <li>
    A backup of the database from before still holds the words and the keys, until that backup is destroyed. What somebody
    saved, printed or sent is not reached.
  </li>
  <li>
    What stays: a line that says which references were destroyed, when, by whom and under which rule, without whose they
    were; and that a file was sent to another school.
  </li>
</ul>`

export function destructionView({ base, found, mayConfirm, form }: One): PageView {
  const stops = found.stops.map(one => html`<li>${capital(sayWait(one))}.</li>`)
  return {
    ...{ title: 'Destroy a file', errors: form.errors, errorTitle: 'Nothing was destroyed', wide: false },
    before: html`<a class="govuk-back-link" href="${base}/concerns/retention">Files whose time has come</a>`,
    body: html`${pageHead({
      say: `The file of ${found.name} is to be destroyed.`,
      under: stops.length
        ? 'It cannot be destroyed now.'
        : mayConfirm
          ? 'You are the second person. Check that it is the right file.'
          : 'It waits for somebody else: another safeguarding lead, a deputy or the headteacher.',
    })}
    ${stops.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${stops}</ul>`}
    ${summaryList({
      rows: [
        ['Born', found.bornOn && iso(found.bornOn)],
        ['UPN', found.upn],
        ['Rule', sayRule(found)],
        ['Time came', found.dueOn && iso(found.dueOn)],
        ['Records', found.references.length ? listed(found.references) : null],
        ['Documents', found.documents ? String(found.documents) : null],
        [
          'Of no one record',
          found.withRest ? 'What another system held, and what is of the child alone' : null,
        ],
        [
          'Stays',
          found.staying ? `${count(found.staying, 'record', 'records')}, which wait for something` : null,
        ],
        ['Why', found.why],
        ['Proposed', `${found.proposer}, ${sayMoment(found.decidedAt)}`],
      ].flatMap(([key, text]) =>
        key && text ? [{ key: { text: key }, value: { html: asWritten(text) } }] : [],
      ),
    })}
    ${mayConfirm && !stops.length && confirmForm(form, found)} ${backForm(form, mayConfirm)}`,
  }
}

const confirmForm = (form: Form, { name }: Destruction): Safe =>
  html`${insetText({ html: whatIsDestroyed })}
    <form method="post" novalidate>
      ${tick(form, { name: 'understood', label: `I have checked that this is the right ${name}, and that it cannot be undone` })}
      ${button({ text: 'Destroy it', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`

const backForm = (form: Form, mayConfirm: boolean): Safe =>
  html`<form method="post" novalidate class="ww-aside">
    <input type="hidden" name="deed" value="back" />
    ${linesField(form, {
      ...{ name: 'endedBecause', rows: 2 },
      label: mayConfirm ? 'Why should it not be destroyed?' : 'Why do you take it back?',
    })}
    ${button({ text: mayConfirm ? 'Send it back' : 'Take it back', classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`

type Log = {
  base: string
  school: string
  now: Temporal.Instant
  page: number
  rows: readonly Destroyed[]
  done: string
}

export function destroyedView({ base, school, now, page, rows, done }: Log): PageView {
  const all = rows[0]?.all ?? 0
  return {
    title: 'Destroyed files',
    before: html`<a class="govuk-back-link" href="${base}/concerns/retention">Files whose time has come</a>`,
    body: html`${done === 'yes' && html`<p class="govuk-inset-text" role="status">It is destroyed. The line below stays.</p>`}
    ${pageHead({
      over: school,
      say: all
        ? `${count(all, 'destruction', 'destructions')} of children’s files.`
        : 'No child’s file was destroyed yet.',
      under: `Kept for good, without whose they were. As it stands on ${sayMoment(now)}: print it, and keep it beside the backups. After a restore from one, what was destroyed since is destroyed again.`,
    })}
    ${rows.map(destroyedLine)} ${pagesOfList({ page: pageShown(page, all), all, at: `${base}/concerns/destroyed` })}`,
  }
}

const destroyedLine = (one: Destroyed): Safe =>
  html`<section aria-label="${one.reference}">
    <h2 class="govuk-heading-m">${one.reference}</h2>
    ${summaryList({
      rows: [
        ['Destroyed', `${sayDay(dayOf(one.destroyedAt))}, confirmed by ${one.confirmer}`],
        ['Proposed', `${sayDay(dayOf(one.proposedAt))}, by ${one.proposer}`],
        ['Rule', sayRule(one)],
        ['Records', sayReferences(one)],
        ['Documents', one.documents ? `${one.documents}, each by its own key` : 'None'],
        ['Left', one.isWhole ? null : 'Records that wait for something, such as another child’s time'],
        ['Stays elsewhere', one.stays.length ? one.stays.join('. ') : null],
      ].flatMap(([key, text]) => (key && text ? [{ key: { text: key }, value: { text } }] : [])),
    })}
  </section>`

function sayReferences({ recordReferences: found, rowsTakenOut, fromYear, toYear }: Destroyed): string {
  if (!found.length) return 'None: what was of the child and of no one record'
  const years = fromYear === toYear ? `of ${fromYear ?? ''}` : `of ${fromYear ?? ''} to ${toYear ?? ''}`
  return `${found.length}, ${years}, ${count(rowsTakenOut, 'entry', 'entries')}: ${listed(found)}`
}
