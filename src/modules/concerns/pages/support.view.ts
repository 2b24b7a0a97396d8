import { html, type Safe } from '../../../platform/design/html.ts'
import { clock, step } from '../../../platform/design/states.ts'
import type { Support, SupportLine } from '../queries/support.ts'
import { sayDue, whenOf } from '../queries/tasks-wait.ts'
import { MET_WORDS, SINCE_WORDS } from '../support.ts'
import { recordUrl, type Shown } from './concern.view.ts'
import { part } from './form.ts'
import { dayIs } from './sanction-facts.view.ts'
import { asWritten, link, momentOf } from './say.ts'

/** Who is there for each child, and for whom nobody is yet. */
export function supportPart(shown: Shown): Safe | false {
  const { record, mayDeal, offersSupport } = shown
  const { supports } = record
  if (!supports.length && !(mayDeal && offersSupport)) return false
  const without = record.children.filter(
    ({ personId }) => !supports.some(one => one.childId === personId && !one.hasEnded),
  )
  return part(
    'support',
    'Support of each child',
    html`${supports.map(
      one =>
        html`<p>
          ${stateOf(one, shown.now)}<br />
          ${link(`${recordUrl(shown)}/support/${one.id}`, one.child, ': the support')}: ${one.adult} is there for them.
        </p>`,
    )}
    ${
      mayDeal &&
      offersSupport &&
      without.length > 0 &&
      html`<p>${link(`${recordUrl(shown)}/support/new`, 'Plan the support of a child')}</p>`
    }`,
  )
}

/** What is late comes first, then what is next. */
export function stateOf(one: Support, now: Temporal.Instant): Safe {
  if (one.hasEnded) return step('done', 'Ended')
  if (one.isUnreferred) return clock('late', 'Worse, and nothing was referred since')
  if (one.lines.at(-1)?.kind === 'missed') return clock('late', 'A meeting was missed')
  const [next] = [
    ...(one.meetingDue ? [{ at: Temporal.Instant.from(one.meetingDue), says: 'They meet.' }] : []),
    ...(one.reviewDue ? [{ at: Temporal.Instant.from(one.reviewDue), says: 'Look whether it helps.' }] : []),
  ].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  if (!next) return clock('by', 'Open')
  const { state } = whenOf(next.at, now).when
  return html`${clock(state, sayDue(next.at))} ${next.says}`
}

export const linesPart = ({ lines }: Support): Safe =>
  html`${lines.toReversed().map(
    line =>
      html`<p>
        <strong>${lineTitle(line)}</strong>, ${dayIs(line.happenedOn)}<br />
        ${asWritten(line.words)}<br />
        <span class="ww-soft ww-small">${nextOf(line)} ${line.recordedBy}, ${momentOf(line.recordedAt)}.</span>
      </p>`,
  )}`

const lineTitle = ({ kind, verdict }: SupportLine): string =>
  kind === 'reviewed' ? (verdict ? SINCE_WORDS[verdict] : '') : MET_WORDS[kind]

function nextOf({ kind, nextMeetingOn, reviewOn }: SupportLine): string {
  if (kind === 'reviewed') return reviewOn ? `Looked at again on ${dayIs(reviewOn)}.` : 'The support ended.'
  return nextMeetingOn ? `They meet next on ${dayIs(nextMeetingOn)}.` : ''
}
