import { type Call, schoolPath } from '../../../platform/call.ts'
import { sayMoment } from '../../../platform/clock.ts'
import { chooseOne, type Form } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { settleLogin } from '../commands/settle-login.ts'
import { KIND_WORDS, sayDone, SETTLED } from '../login-note.ts'
import { may } from '../permissions.ts'
import { type NotedLogin, notedLogins } from '../queries/noted-logins.ts'

export const noticedPage: Page = {
  url: '/s/:school/accounts/noticed',
  may: may.seeNoted,
  async get({ call, query, typed, errors }) {
    const notes = await notedLogins(call)
    const chosen = notes.find(({ id, settledAt }) => id === one(query['note']) && !settledAt)
    return show(
      chosen ? noteView(call, chosen, { typed, errors }) : noticedView(call, notes, { typed, errors }),
    )
  },
  async post({ call, answers, query }) {
    await settleLogin(call, { noteId: one(query['note']), how: one(answers['how']) })
    return to(`${schoolPath(call.school)}/accounts/noticed`)
  },
}

const where = ({ kind, place, otherPlace }: NotedLogin): string =>
  kind === 'second-session' ? `${place ?? ''}; then ${otherPlace ?? ''}` : (place ?? '')

const whose = ({ name, place, kind }: NotedLogin): string =>
  kind === 'left-open' ? (place ?? '') : (name ?? '')

function noticedView(call: Call, notes: readonly NotedLogin[], { errors }: Form): PageView {
  const url = `${schoolPath(call.school)}/accounts/noticed`
  const open = notes.filter(({ settledAt }) => !settledAt)
  const settled = notes.filter(({ settledAt }) => settledAt)
  return {
    title: 'What was noticed about signing in',
    // A form that names none of them was not sent from here.
    errors: Object.fromEntries(
      Object.values(errors)
        .slice(0, 1)
        .map(says => ['noticed', says]),
    ),
    before: html`<a class="govuk-back-link" href="${schoolPath(call.school)}/accounts">Who can sign in</a>`,
    body: html`<div id="noticed">${pageHead({
      say:
        open.length === 0
          ? 'Nothing waits'
          : `${open.length} ${open.length === 1 ? 'waits' : 'wait'} for you`,
      under: 'Passwords that may be known, two sessions of one account at once, machines found signed in.',
    })}</div>
    ${
      open.length > 0 &&
      list(
        'Not settled yet',
        open.map(note => [
          { text: sayMoment(note.notedAt) },
          { text: KIND_WORDS[note.kind] },
          { text: whose(note) },
          {
            html: html`<a class="govuk-link" href="${url}?note=${note.id}"
              >Look and settle<span class="govuk-visually-hidden"> ${whose(note)}</span></a
            >`,
          },
        ]),
      )
    }
    ${
      settled.length > 0 &&
      list(
        'Settled',
        settled.map(note => [
          { text: sayMoment(note.notedAt) },
          { text: KIND_WORDS[note.kind] },
          { text: whose(note) },
          {
            text: `${note.settledHow ? SETTLED[note.settledHow] : ''}. ${note.settledAt ? sayMoment(note.settledAt) : ''}`,
          },
        ]),
      )
    }`,
  }
}

const list = (caption: string, rows: { text?: string; html?: Safe }[][]): Safe =>
  table({
    caption,
    captionClasses: 'govuk-table__caption--m',
    head: [{ text: 'When' }, { text: 'What' }, { text: 'Whose, or where' }, { text: 'What came of it' }],
    rows: rows as never,
  })

function noteView(call: Call, note: NotedLogin, form: Form): PageView {
  const items = Object.entries(SETTLED).map(([value, text]) => ({ value, text }))
  const isChanged = note.passwordSetAt && Temporal.Instant.compare(note.passwordSetAt, note.notedAt) > 0
  return {
    title: KIND_WORDS[note.kind],
    wide: false,
    errors: form.errors,
    before: html`<a class="govuk-back-link" href="${schoolPath(call.school)}/accounts/noticed">What was noticed</a>`,
    body: html`${pageHead({ say: KIND_WORDS[note.kind], under: `${whose(note)}, ${sayMoment(note.notedAt)}.` })}
      ${note.kind === 'second-session' && html`<p class="govuk-body">${where(note)}.</p>`}
      <p class="govuk-body">${sayDone(note)}.${
        isChanged && note.passwordSetAt && ` A new password was chosen on ${sayMoment(note.passwordSetAt)}.`
      }</p>
      <form method="post" novalidate>
        ${chooseOne(form, { name: 'how', label: 'What came of it?', items })}
        ${button({ text: 'Settle it', preventDoubleClick: true })}
      </form>`,
  }
}
