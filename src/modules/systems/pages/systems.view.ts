import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, table } from '../../../platform/design/macros.ts'
import { deedButton } from '../../../platform/design/form.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import type { SystemLine } from '../queries/access-on.ts'
import { isException, SIGN_IN_WORDS } from '../system.ts'
import { count, sayOwner, saySignIn } from './say.ts'

type Shown = { at: string; systems: readonly SystemLine[]; keeps: boolean; errors: FieldErrors }

export function systemsView({ at, systems, keeps, errors }: Shown): PageView {
  const used = systems.filter(({ isUsed }) => isUsed)
  const past = systems.filter(({ isUsed }) => !isUsed)
  const exceptions = used.filter(({ signIn }) => isException(signIn))
  return {
    ...{ title: 'Systems', errors },
    body: html`${pageHead({
      say: used.length
        ? `${count(used.length, 'system', 'systems')}, and who may use each`
        : 'No system is on the register yet',
      under: 'What the school uses, who owns it, how people sign in, and who was let in by whom.',
    })}
    <p class="ww-links">
      ${
        used.length > 0 &&
        html`<a class="govuk-link" href="${at}/access">Who may use what</a>
        <a class="govuk-link" href="${at}/for-a-time">From outside and for a time</a>`
      }
    </p>
    ${used.length > 0 && tableOf(at, used)}
    ${
      exceptions.length > 0 &&
      html`<h2 class="ww-h2">Without a login of their own</h2>
        <p>Each with its reason and who agreed to it.</p>
        <ul class="govuk-list govuk-list--bullet">
          ${exceptions.map(one => html`<li><a class="govuk-link" href="${at}/${one.systemId}">${one.name}</a>: ${saySignIn(one)}</li>`)}
        </ul>`
    }
    ${
      past.length > 0 &&
      html`<h2 class="ww-h2">Not used any more</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${past.map(({ systemId, name }) => html`<li><a class="govuk-link" href="${at}/${systemId}">${name}</a></li>`)}
        </ul>`
    }
    ${
      keeps &&
      html`<div class="govuk-button-group">
        ${button({ text: 'Add a system', href: `${at}/new` })}
        ${used.length < 3 && deedButton(at, 'Add the usual ones', { fields: { deed: 'usual' } })}
      </div>`
    }`,
  }
}

const tableOf = (at: string, systems: readonly SystemLine[]): Safe =>
  html`<div class="ww-wide" tabindex="0" role="region" aria-label="Systems">
    ${table({
      ...{ caption: 'Systems, by name', captionClasses: 'govuk-visually-hidden', firstCellIsHeader: true },
      head: ['System', 'Owner', 'How people sign in', 'May use it'].map(text => ({ text })),
      rows: systems.map(one => [
        { html: nameOf(at, one) },
        { text: sayOwner(one) },
        {
          html: isException(one.signIn)
            ? stateTag('at-risk', SIGN_IN_WORDS[one.signIn])
            : html`${SIGN_IN_WORDS[one.signIn]}`,
        },
        {
          html: html`${String(one.holders)}${one.toClose > 0 && html`<br />${stateTag('at-risk', `${one.toClose} to close`)}`}`,
        },
      ]),
    })}
  </div>`

const nameOf = (at: string, { systemId, name, isCritical, provider }: SystemLine): Safe =>
  html`<a class="govuk-link" href="${at}/${systemId}">${name}</a>${
    (isCritical || provider) &&
    html`<br /><span class="ww-small ww-soft">${[isCritical ? 'The school depends on it' : '', provider].filter(Boolean).join('. ')}</span>`
  }`
