import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import type { Covered } from '../queries/coverage.ts'
import { back, capital, count, link } from './say.ts'

export function coverageView(base: string, covered: readonly Covered[]): PageView {
  const gaps = covered.reduce(
    (sum, { versions, uses }) =>
      sum + (versions.length ? uses.filter(({ lines }) => !lines.length).length : 1),
    0,
  )
  return {
    ...{ title: 'What each agreement covers', wide: false },
    before: back(`${base}/agreements/all`, 'Agreements'),
    body: html`${pageHead({
      say: covered.length
        ? gaps
          ? `${count(gaps, 'gap', 'gaps')} in the agreements`
          : 'Every agreement covers what the policy names'
        : 'The policy names no use that each agreement must cover',
      under: 'For each group, each use and the rules about it.',
    })}
    ${covered.map(one => audiencePart(base, one))}`,
  }
}

const audiencePart = (base: string, { audience, versions, uses }: Covered): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">${capital(AUDIENCE_WORDS[audience].many)}</h2>
    ${
      versions.length
        ? html`<p>
            ${versions.map(
              ({ agreementId, title, number }, n) =>
                html`${n > 0 && ', '}${link(`${base}/agreements/${agreementId}`, title)}, version ${number}`,
            )}
          </p>`
        : html`<p>${stateTag('not-met', 'No agreement in force')}</p>`
    }
    ${
      versions.length > 0 &&
      uses.length > 0 &&
      html`<dl class="govuk-summary-list">
        ${uses.map(
          ({ use, lines }) =>
            html`<div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">${capital(use)}</dt>
              <dd class="govuk-summary-list__value">
                ${lines.length ? lines.map(line => html`<p>${line}</p>`) : stateTag('not-met', 'No rule about it')}
              </dd>
            </div>`,
        )}
      </dl>`
    }`
