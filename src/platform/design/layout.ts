import { createHash } from 'node:crypto'
import type { FieldErrors } from '../errors.ts'
import type { Frame } from './frame.ts'
import { html, raw, type Safe } from './html.ts'
import { errorSummary, skipLink } from './macros.ts'
import { foot, masthead, WATCHWORD_MARK } from './masthead.ts'
import { practiceStrip } from './parts.ts'

export type { Frame, NavItem } from './frame.ts'

export type PageView = {
  title: string
  body: Safe
  errors?: FieldErrors | undefined
  /** "There is a problem", unless the page can say it better: "Not sent yet". */
  errorTitle?: string | undefined
  /** The full measure, unless false: then one column for a form. */
  wide?: boolean | undefined
  /** The lock screen: no masthead, no foot, nothing of the school. */
  bare?: boolean | undefined
  /** Held out to somebody who is not signed in: no masthead, no foot, nothing that whoever is could open. */
  heldOut?: boolean | undefined
  /** A back link, or the emergency line. */
  before?: Safe | undefined
  /** What runs on it, where that is more or less than on every page. */
  scripts?: readonly string[] | undefined
  /** Of a practice school, though its address names none. */
  practice?: boolean | undefined
}

/** GOV.UK's components wait for this class; it is the only inline script, let through by its hash. */
const INLINE_SCRIPT =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');"

export const INLINE_SCRIPT_HASH = `sha256-${createHash('sha256').update(INLINE_SCRIPT).digest('base64')}`

/** Whole, so that no formatter moves the text that the hash is of. */
const INLINE = raw(`<script>${INLINE_SCRIPT}</script>`)

/** A link in the summary must arrive somewhere: at the day of a date, and nowhere when the field is not shown. */
function anchorOf(field: string, markup: string): string | undefined {
  const candidates = [`${field}-day`, field]
  const found = candidates.find(id => id !== '' && markup.includes(`id="${id}"`))
  return found && `#${found}`
}

function summaryOf({ errors, errorTitle, body }: PageView): Safe | undefined {
  const entries = Object.entries(errors ?? {})
  if (entries.length === 0) return undefined
  return errorSummary({
    titleText: errorTitle ?? 'There is a problem',
    errorList: entries.map(([field, text]) => ({ text, href: anchorOf(field, body.markup) })),
  })
}

function titleOf({ title, errors }: PageView, { school }: Frame): string {
  const isRefused = Object.keys(errors ?? {}).length > 0
  const parts = [title, school?.name, 'Watchword'].filter(part => part !== undefined)
  return `${isRefused ? 'Error: ' : ''}${parts.join(' – ')}`
}

const stripOf = ({ practice }: PageView, frame: Frame): Safe | undefined =>
  practice || frame.practice ? practiceStrip(frame.practice?.people) : undefined

const bareMain = (view: PageView, frame: Frame, summary: Safe | undefined): Safe =>
  html`${stripOf(view, frame)}
    <main id="main-content">${WATCHWORD_MARK} ${summary} ${view.body}</main>`

const heldOutMain = (view: PageView, frame: Frame, summary: Safe | undefined): Safe =>
  html`${stripOf(view, frame)}
    <div class="govuk-width-container">
      <main class="govuk-main-wrapper ww-narrow" id="main-content">${summary} ${view.body}</main>
    </div>`

const fullMain = (view: PageView, frame: Frame, summary: Safe | undefined): Safe =>
  html`${skipLink({ href: '#main-content', text: 'Skip to main content' })}
    ${stripOf(view, frame)} ${masthead(frame)}
    <div class="govuk-width-container">
      ${view.before}
      <main class="govuk-main-wrapper${view.wide === false && ' ww-narrow'}" id="main-content">
        ${summary} ${view.body}
      </main>
    </div>
    ${foot(frame)}`

const mainOf = ({ bare, heldOut }: PageView) => (bare ? bareMain : heldOut ? heldOutMain : fullMain)

export function renderPage(view: PageView, frame: Frame): string {
  const { assets, idleMinutes } = frame
  const summary = summaryOf(view)
  const idle = idleMinutes !== undefined && html` data-idle-minutes="${idleMinutes}"`
  const keep = frame.keepTo !== undefined && html` data-keep="${frame.keepTo}"`
  return String(
    html`<!doctype html>
      <html lang="en" class="govuk-template">
        <head>
          <meta charset="utf-8" />
          <title>${titleOf(view, frame)}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <meta name="theme-color" content="#14495c" />
          <meta name="watchword-request" content="${frame.requestId}" />
          <link rel="icon" type="image/svg+xml" href="${assets.url('favicon.svg')}" />
          <link rel="stylesheet" href="${assets.url('watchword.css')}" />
          ${(view.scripts ?? ['watchword.js']).map(
            name => html`<script type="module" src="${assets.url(name)}"></script>`,
          )}
        </head>
        <body class="govuk-template__body${view.bare && ' ww-lock'}"${idle}${keep}>
          ${INLINE} ${mainOf(view)(view, frame, summary)}
        </body>
      </html> `,
  )
}
