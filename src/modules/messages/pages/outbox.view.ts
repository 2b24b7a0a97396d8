import { sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { input, insetText, summaryList } from '../../../platform/design/macros.ts'
import { foldedClauses, pageHead } from '../../../platform/design/parts.ts'
import { TEMPLATE_WORDS } from '../notice.ts'
import type { OutboxItem } from '../queries/outbox.ts'

type How = { mails: boolean; practice: boolean }

export function outboxView(items: readonly OutboxItem[], how: How): PageView {
  const waiting = items.filter(({ sentAt, failedAt }) => !sentAt && !failedAt).length
  const over = items.filter(isOver)
  const open = items.filter(item => !isOver(item))
  const failed = items.filter(item => item.failedAt && !isOver(item)).length
  return {
    title: 'Outbox',
    body: html`${pageHead({
      say:
        items.length === 0
          ? 'Nothing has been sent yet.'
          : `${waiting} ${waiting === 1 ? 'waits' : 'wait'}, ${failed} could not be sent.`,
      under:
        'Every message is the same sentence: something waits. What it is about is never in it. Only a root of the record carries anything: a number and a hash.',
    })}
    ${aboutMail(how)}
    ${open.length > 0 && listOf(open, how)}
    ${over.length > 0 && foldedClauses(`${over.length} before: sent, used, or run out`, [listOf(over, how)])}`,
  }
}

/** Nothing is left to do about these. */
const OVER: Readonly<Record<string, string>> = {
  expired: 'Ran out',
  used: 'Used',
  replaced: 'A newer link took its place',
}

const isOver = ({ sentAt, failedAt, failure }: OutboxItem): boolean =>
  sentAt !== null || (failedAt !== null && failure !== null && failure in OVER)

const listOf = (items: readonly OutboxItem[], how: How): Safe =>
  summaryList({
    rows: items.map(item => ({
      key: { text: item.handTo ?? item.saidTo },
      value: { html: sayItem(item, how) },
    })),
  })

const sayItem = (item: OutboxItem, how: How): Safe =>
  html`<p class="govuk-body">${TEMPLATE_WORDS[item.template]}, ${sayMoment(item.createdAt)}. ${sayState(item, how)}.</p>
    ${
      item.link &&
      input({
        ...{ id: `link-${item.id}`, name: 'link', value: item.root ?? item.link, spellcheck: false },
        label: { text: `The ${item.root ? 'root' : 'link'} to hand to ${item.handTo ?? 'them'}` },
        attributes: { readonly: 'readonly' },
      })
    }`

function aboutMail({ mails, practice }: How): Safe | false {
  if (practice)
    return insetText({ text: 'This is a practice school: its messages are written here and never sent.' })
  if (mails) return false
  return insetText({
    text: 'No mail server is set, so nothing leaves this machine. Hand each link to its person yourself. Whoever holds a link can use it, once.',
  })
}

function sayState({ sentAt, failedAt, failure }: OutboxItem, { mails, practice }: How): string {
  if (sentAt) return `Sent ${sayMoment(sentAt)}`
  if (failedAt) return OVER[failure ?? ''] ?? `Could not be sent (${failure})`
  return mails && !practice ? 'Waits for the mail server' : 'To be handed over'
}
