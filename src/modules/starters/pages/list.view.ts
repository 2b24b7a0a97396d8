import type { Actor } from '../../../platform/call.ts'
import { sayDay } from '../../../platform/clock.ts'
import { type Form, pick } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { holds } from '../../../platform/permission.ts'
import { may, mayTick } from '../permissions.ts'
import { type List, openLines } from '../queries/lists.ts'
import type { StaffToGive } from '../queries/staff-to-give.ts'
import { lineView } from './line.view.ts'
import { back, finishedOn, link, sayDone, sayKind } from './say.ts'

type Shown = {
  base: string
  at: string
  list: List
  today: Temporal.PlainDate
  actor: Actor
  staff: readonly StaffToGive[] | undefined
  form: Form
}

export const listView = ({ base, at, list, today, actor, staff, form }: Shown): PageView => ({
  ...{ title: sayKind(list), errors: form.errors, errorTitle: 'Not recorded yet' },
  before: holds(actor, may.seeLists.who)
    ? back(`${base}/starters`, 'Starters, movers and leavers')
    : undefined,
  body: html`${pageHead({ over: list.name, say: sayState(list), under: `${sayKind(list)}, ${sayDay(list.day)}.` })}
    <ul class="ww-plain">
      ${list.lines.map(line => lineView({ line, today, tickAt: mayTick(actor, line) ? at : undefined, doAt: fixOf(line.shownBy, list, { base, actor }) }))}
    </ul>
    ${list.kind === 'leaving' && html`<p>Write no password here: only that it was changed.</p>`} ${ownerPart(list, staff, form)}
    ${holds(actor, may.seePerson.who) && html`<p>${link(`${base}/people/${list.personId}/starters`, `What has changed for ${list.name}`)}</p>`}`,
})

function sayState(list: List): string {
  const finished = finishedOn(list)
  if (finished) return `Finished on ${sayDay(finished)}.`
  return openLines(list).length ? `${sayDone(list)}.` : 'Nothing is open.'
}

/** Where somebody puts right what shows by itself. */
function fixOf(shownBy: string, { personId }: List, { base, actor }: { base: string; actor: Actor }) {
  const isKeeper = holds(actor, ['headteacher', 'office'])
  if (shownBy === 'school-address' && isKeeper)
    return { text: 'Change the address', url: `${base}/people/${personId}/name` }
  if (shownBy === 'account' && holds(actor, ['headteacher', 'office', 'network-manager']))
    return { text: 'Invite them', url: `${base}/accounts` }
  if (shownBy === 'duties-held' && holds(actor, ['headteacher']))
    return { text: 'Appoint somebody', url: `${base}/duties` }
  return undefined
}

function ownerPart({ ownerName, kind }: List, staff: readonly StaffToGive[] | undefined, form: Form): Safe {
  const who = ownerName ?? (kind === 'leaving' ? 'The school office' : undefined)
  return html`${sectionHead({ id: 'owner', text: 'Who sees to it' })}
    <p>${who ? `${who} sees that every line is done.` : 'Each line is done by whoever stands beside it.'}</p>
    ${
      staff &&
      html`<form method="post" novalidate>
        <input type="hidden" name="deed" value="give" />
        ${pick(form, {
          ...{ name: 'ownerId', label: 'Give it to somebody of the staff' },
          items: staff.map(({ id, name }) => ({ value: id, text: name })),
        })}
        ${button({ text: 'Give it to them', classes: 'govuk-button--secondary' })}
      </form>`
    }`
}
