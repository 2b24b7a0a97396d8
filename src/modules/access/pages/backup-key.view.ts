import type { School } from '../../../platform/call.ts'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, checkboxes, warningText } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import type { Id } from '../../../words/ids.ts'
import { keyInGroups, qrCode } from '../second-factor.ts'
import type { BackupKeyStanding } from '../backup-key.ts'

const day = (at: Temporal.Instant): string => sayDay(dayOf(at))

/** What the key is for, and either the way to make it or when it was made. */
export const backupKeyView = ({
  key,
  isOurs,
  home,
}: {
  key: BackupKey | undefined
  isOurs: boolean
  home: string
}): PageView => {
  if (!isOurs)
    return {
      title: 'The backup key',
      wide: false,
      body: html`${pageHead({
        say: key ? 'The backup key is made' : 'The backup key is not made yet',
        under: key?.printedAt
          ? html`Made on ${day(key.madeAt)}. Its secret half is on paper, in two places.`
          : 'Whoever runs Watchword for several schools makes it.',
      })}
      ${
        key &&
        html`<p class="govuk-body">
            It is the one that begins <code>${key.recipient.slice(0, 12)}</code>. Has a copy been lost, or seen by somebody
            else? Ask whoever runs the server for a new key. Keep the old paper: it still opens the older backups.
          </p>`
      }`,
    }
  return {
    title: 'Make the backup key',
    wide: false,
    body: html`${pageHead({
      say: key ? 'The backup key is not yet safe' : 'Make the backup key',
      under: 'It opens the backups of Watchword, should the server ever be lost. Have a printer ready.',
    })}
      ${
        key &&
        html`<p class="govuk-body">
          One was made on ${day(key.madeAt)}. If both copies are printed,
          <a class="govuk-link" href="${home}/backup-key/printed">say so</a>. If not, make another: it takes its place.
        </p>`
      }
      <ul class="govuk-list govuk-list--bullet">
        <li>The next page shows the key once. Print it: it comes out as two sheets.</li>
        <li>You keep one sheet, your chair of governors keeps the other.</li>
        <li>The key is not kept on the server, so whoever steals the server’s backups cannot read them.</li>
        <li>Nobody can make the same key again: not you, and not whoever runs the server.</li>
      </ul>
      <form method="post" novalidate>
        ${button({ text: key ? 'Make another key and show it' : 'Make the key and show it', preventDoubleClick: true })}
      </form>
      <p class="govuk-body"><a class="govuk-link" href="${home}">Not now. It waits on the home page</a></p>`,
  }
}

/** Its mark as it is written everywhere, and the rest in fours, to be typed from paper. */
const sayKey = (identity: string): string =>
  `${identity.slice(0, MARK.length)} ${keyInGroups(identity.slice(MARK.length))}`
const MARK = 'AGE-SECRET-KEY-1'

type BackupKey = NonNullable<BackupKeyStanding['key']>

type Sheets = {
  id: Id
  identity: string | undefined
  recipient: string
  school: School
  now: Temporal.Instant
}

/** Shown once: a sheet for the headteacher and one for the chair, and the question whether they are printed. */
export const sheetsView = ({ id, identity = '', recipient, school, now }: Sheets): PageView => ({
  title: 'The backup key',
  wide: false,
  body: html`<div class="ww-not-printed">
      ${pageHead({ say: 'Print this page now', under: 'It comes out as two sheets. The key is shown only this once.' })}
      ${warningText({
        text: 'Do not photograph it, e-mail it or save it as a file on a school computer.',
        iconFallbackText: 'Warning',
      })}
    </div>
    ${['the headteacher', 'the chair of governors'].map(keeper =>
      sheet({ keeper, identity, recipient, school: school.name, now }),
    )}
    <div class="ww-not-printed">${printedForm({ keyId: id, action: `${schoolPath(school)}/backup-key/printed` })}</div>`,
})

const sheet = ({
  keeper,
  identity,
  recipient,
  school,
  now,
}: Omit<Sheets, 'id' | 'school'> & { keeper: string; identity: string; school: string }): Safe =>
  html`<section class="ww-sheet" aria-label="Sheet for ${keeper}">
    <h2 class="govuk-heading-m">Backup key of Watchword, for ${keeper}</h2>
    <p class="govuk-body">${school}. Made on ${day(now)}.</p>
    <p class="govuk-body ww-sheet__key"><code>${sayKey(identity)}</code></p>
    ${qrCode(identity, 'The same key as a code to scan')}
    <p class="govuk-body">
      <strong>What it is for.</strong> It opens the backups of Watchword. Without it nobody can read or restore one.
      Whoever has it and a backup can read everything in it.
    </p>
    <p class="govuk-body">
      <strong>Where to keep it.</strong> In a sealed envelope, locked away, apart from the backups and from the other sheet.
      Hand it on when you leave.
    </p>
    <p class="govuk-body">
      <strong>How to use it.</strong> Whoever restores the backup types it into a file, without the spaces. Watchword’s
      operator’s guide says how, under Restore. The age program opens the backup with it too.
    </p>
    <p class="govuk-body">
      Which backups it opens: those whose <code>about.json</code> names <code class="ww-sheet__long">${recipient}</code>
    </p>
  </section>`

const printedForm = ({
  keyId,
  action,
  errors = {},
}: {
  keyId: Id
  action: string
  errors?: FieldErrors
}): Safe => html`<form method="post" action="${action}" novalidate>
    <input type="hidden" name="keyId" value="${keyId}" />
    ${checkboxes({
      name: 'printed',
      idPrefix: 'printed',
      items: [
        {
          value: 'yes',
          text: 'Both sheets are printed: one for me, one for the chair of governors, and I can read the key',
        },
      ],
      errorMessage: errors['printed'] ? { text: errors['printed'] } : undefined,
    })}
    ${button({ text: 'Continue', preventDoubleClick: true })}
  </form>`

export const printedView = ({
  key,
  errors,
  base,
}: {
  key: BackupKey
  errors: FieldErrors
  base: string
}): PageView => ({
  title: 'Is the backup key printed?',
  wide: false,
  errors,
  body: html`${pageHead({
    say: 'Is the backup key printed?',
    under: html`The key made on ${day(key.madeAt)}, which begins <code>${key.recipient.slice(0, 12)}</code> in its last line.`,
  })}
    ${printedForm({ keyId: key.id, action: `${base}/printed`, errors })}
    <p class="govuk-body">
      No sheet, or you cannot read it? <a class="govuk-link" href="${base}">Make another key</a>.
    </p>`,
})
