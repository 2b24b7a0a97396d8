import { html, type Safe } from '../../../platform/design/html.ts'
import { button, fileUpload, radios, textarea } from '../../../platform/design/macros.ts'
import { one } from '../../../platform/page.ts'
import type { VersionCard } from '../queries/version-card.ts'
import type { PoliciesShown } from './policies.view.ts'

/** The way to bring a policy: a file, or its words. Filled where no draft waits to be gone on with. */
export function bringForm(
  policies: readonly (readonly VersionCard[])[],
  { bringUrl, typed, errors }: PoliciesShown,
  isFilled: boolean,
): Safe {
  const wrong = (field: string) =>
    errors[field] === undefined ? {} : { errorMessage: { text: errors[field] } }
  const titles = policies.flatMap(([newest]) => (newest ? [newest] : []))
  return html`<section id="bring" aria-labelledby="bring-head">
    <h2 class="ww-h2 ww-h2--ruled" id="bring-head">
      ${titles.length ? 'Bring a policy, or a new version' : 'Bring it as it is'}
    </h2>
    <form method="post" action="${bringUrl}" enctype="multipart/form-data" novalidate>
      ${
        titles.length > 0 &&
        radios({
          name: 'policyId',
          idPrefix: 'policyId',
          classes: 'govuk-radios--small',
          fieldset: { legend: { text: 'Which policy is it?', classes: 'ww-label' } },
          items: [
            ...titles.map(({ policyId, title, number }) => ({
              value: policyId,
              text: `A new version of ${title}, after version ${number}`,
              checked: one(typed['policyId']) === policyId,
            })),
            { value: 'another', text: 'Another policy', checked: typed['policyId'] === 'another' },
          ],
          ...wrong('policyId'),
        })
      }
      ${fileUpload({
        id: 'file',
        name: 'file',
        label: { text: 'The policy as a file', classes: 'ww-label' },
        hint: {
          text: 'A Word document (.docx), a web page (.html), Markdown (.md) or plain text (.txt), less than 10 MB. It is read on this server and sent nowhere.',
        },
        attributes: { accept: '.docx,.html,.htm,.md,.txt' },
        ...wrong('file'),
      })}
      ${textarea({
        id: 'pasted',
        name: 'pasted',
        label: { text: 'Or paste its words', classes: 'ww-label' },
        rows: '6',
        value: one(typed['pasted']),
        ...wrong('pasted'),
      })}
      ${button({ text: 'Read it', ...(isFilled ? {} : { classes: 'govuk-button--secondary' }) })}
    </form>
  </section>`
}
