import { type Call, schoolPath } from '../../../platform/call.ts'
import { sayDay, sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import {
  button,
  details,
  mojSubNavigation,
  summaryList,
  table,
  warningText,
} from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { holds } from '../../../platform/permission.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import { spaced } from '../entries.ts'
import { may } from '../permissions.ts'
import { type EntryShown, type Only, SHOWN } from '../queries/entries-shown.ts'
import type { LastCheck } from '../queries/last-check.ts'
import { sayCheck, sayDeed, sayNumber } from '../say-check.ts'
import { KEEP_ROOTS, type KeepsRoots } from '../send-root.ts'

type RecordPage = {
  call: Call
  found: LastCheck
  entries: readonly EntryShown[]
  only: Only | undefined
  /** Whether what was granted, changed and refused is listed by itself. */
  lists: boolean
  /** Whether whoever looks has the policy’s short way to report what a log shows. */
  reportsHere: boolean
}

const NOT_WHOLE =
  'Somebody with the database in hand has changed it, or part of it is lost. Keep the last root, tell the data protection officer, and ask whoever looks after Watchword for the last backup.'

export function recordView(page: RecordPage): PageView {
  const { check, root } = page.found
  return {
    title: 'The record',
    body: html`${pageHead({
      say: check ? sayCheck(check) : 'The record has not been checked yet.',
      under: check
        ? `Checked ${sayMoment(check.checkedAt)}${check.rootDay ? `, against the root of ${sayDay(check.rootDay)}` : ''}.`
        : 'It is checked every night. You need not wait for that.',
    })}
    ${check && check.state !== 'whole' && warningText({ text: NOT_WHOLE })}
    ${check && check.state !== 'whole' && reportIt(page, `The check of Watchword’s log, ${sayMoment(check.checkedAt)}`)}
    <form method="post">
      ${button({ text: 'Check it now', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>
    ${root && rootPart(page, root)} ${takeAway(page)} ${entriesPart(page)}`,
  }
}

/** Printed, it belongs with the governors' papers. */
function rootPart({ call, found }: RecordPage, { n, hash, checkedAt }: NonNullable<LastCheck['root']>): Safe {
  return html`${sectionHead({ id: 'root', text: 'The last root' })}
    <p>
      Print this page for the governors’ papers, or copy the root somewhere else: with it anybody can tell whether
      the end of the record was cut off.
    </p>
    ${summaryList({
      rows: [
        { key: { text: 'School and chain' }, value: { text: `${call.school.slug}, main` } },
        { key: { text: 'Number' }, value: { text: String(n) } },
        { key: { text: 'Hash' }, value: { html: html`<code>${spaced(hash)}</code>` } },
        { key: { text: 'Taken' }, value: { text: sayMoment(checkedAt) } },
        { key: { text: 'Last sent' }, value: { html: sayLastSent(found) } },
      ],
    })}`
}

function sayLastSent({ sent }: LastCheck): Safe {
  if (!sent)
    return html`Never yet. One goes every morning to the chair of governors and the data protection officer, if they have
    an email address here.`
  const missing = KEEP_ROOTS.filter(duty => !sent.sentTo.includes(duty)).map(wordsOf)
  const reached = KEEP_ROOTS.filter(duty => sent.sentTo.includes(duty)).map(wordsOf)
  return html`Entry ${sayNumber(sent.n)}, ${sayMoment(sent.checkedAt)}, to the ${reached.join(' and the ')}.
  ${missing.length > 0 && html`<br />Not to the ${missing.join(' or the ')}: nobody holds it, or no email address.`}`
}

const wordsOf = (duty: KeepsRoots): string => DUTY_WORDS[duty].toLowerCase()

function takeAway({ call, found }: RecordPage): Safe {
  const base = `${schoolPath(call.school)}/record`
  const item = (href: string, text: string, says: string) =>
    html`<li><a class="govuk-link" href="${base}/${href}" download>${text}</a><br /><span class="ww-soft">${says}</span></li>`
  return html`${sectionHead({ id: 'take', text: 'Check it elsewhere' })}
    <ul class="govuk-list">
      ${found.root && item('root', 'Download the root', 'One line. Keep it away from this system.')}
      ${holds(call.actor, may.takeEntries.who) && item('entries', 'Download the record', 'Every entry, without content: who, what and when, as ids.')}
      ${item('verifier', 'Download the page that checks it', 'Opens from a disk, without a network. Best from another copy of Watchword.')}
    </ul>
    ${details({
      summaryText: 'What this does not prove',
      html: html`<p class="govuk-body">
        That what was written is true, or that everything was written. Nor anything after the last root that was kept
        elsewhere: whoever runs the computer could have written that anew.
      </p>`,
    })}`
}

/** The report form with where it was found, carried in the body. */
const reportIt = ({ call, reportsHere }: RecordPage, evidence: string): Safe | false =>
  reportsHere &&
  html`<form method="post" action="${schoolPath(call.school)}/report-a-concern/technical-finding">
    <input type="hidden" name="begun" value="yes" />
    <input type="hidden" name="evidence" value="${evidence}" />
    ${button({ html: html`Report<span class="govuk-visually-hidden"> ${evidence}</span>`, classes: 'govuk-button--secondary ww-button--small' })}
  </form>`

function entriesPart(page: RecordPage): Safe {
  const { call, entries, only, lists } = page
  const at = `${schoolPath(call.school)}/record`
  const last = entries.at(-1)
  const older =
    last && entries.length === SHOWN && last.n > 1
      ? `${at}?${only ? `only=${only}&` : ''}before=${last.n}#entries`
      : undefined
  return html`${sectionHead({ id: 'entries', text: 'What was done, by whom and when' })}
    ${mojSubNavigation({
      label: 'Which entries are shown',
      classes: 'ww-filter',
      items: [
        { text: 'Everything', href: `${at}#entries`, active: !only },
        ...(lists
          ? [
              {
                ...{ text: 'Who may do what', href: `${at}?only=permissions#entries` },
                active: only === 'permissions',
              },
            ]
          : []),
        { text: 'Refusals', href: `${at}?only=refused#entries`, active: only === 'refused' },
      ],
    })}
    ${
      only === 'permissions' &&
      holds(call.actor, may.takeEntries.who) &&
      html`<p>
        What was granted and changed, and each request that was refused: nobody can change or delete an entry.
        <a class="govuk-link" href="${at}/permissions" download>Download this list as CSV</a>
      </p>`
    }
    ${
      entries.length
        ? table({
            ...{ caption: 'Entries, the newest first', captionClasses: 'govuk-visually-hidden' },
            head: [{ text: 'No.' }, { text: 'What, who and when' }],
            // Two columns fit a telephone; four do not.
            rows: entries.map(entry => [
              { text: sayNumber(entry.n) },
              {
                html: html`${sayDeed(entry)}<br /><span class="ww-soft">${sayWho(entry)}, ${sayMoment(entry.at)}</span>${reportIt(page, `Watchword’s log, entry ${sayNumber(entry.n)}, ${sayMoment(entry.at)}`)}`,
              },
            ]),
          })
        : html`<p>None.</p>`
    }
    ${older && html`<p><a class="govuk-link" href="${older}" rel="next">Older entries</a></p>`}`
}

const sayWho = ({ name, personId }: EntryShown): string =>
  name ?? (personId ? 'Somebody of another school' : 'Watchword itself')
