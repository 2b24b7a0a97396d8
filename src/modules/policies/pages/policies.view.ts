import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, fileUpload, notificationBanner, radios, textarea } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, stateTag, step } from '../../../platform/design/states.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { type Answers, one } from '../../../platform/page.ts'
import type { Id } from '../../../words/ids.ts'
import { inForceAt, sayBody, stageOf } from '../approval.ts'
import type { VersionCard } from '../queries/version-card.ts'
import { count, link } from './pieces.ts'

type Shown = {
  versions: readonly VersionCard[]
  mayPrepare: boolean
  policyUrl: (policyId: Id) => string
  versionUrl: (version: VersionCard) => string
  bringUrl: string
  sameAs: string
  now: Temporal.Instant
  typed: Answers
  errors: FieldErrors
}

export function policiesView(shown: Shown): PageView {
  const { versions, mayPrepare, sameAs, errors } = shown
  const policies = [...Map.groupBy(versions, ({ policyId }) => policyId).values()]
  const standing = policies.filter(of => inForceAt(of, shown.now)).length
  const same = versions.find(({ versionId }) => versionId === sameAs)
  return {
    title: 'Policy',
    errors,
    body: html`${
      same &&
      notificationBanner({
        html: html`<p class="govuk-notification-banner__heading">
          These are the words of ${same.title}, version ${same.number}. Nothing was changed.
        </p>`,
      })
    }
    ${pageHead({ say: sentence(policies.length, standing), under: under(policies.length) })}
    ${
      policies.length > 0 &&
      html`<ol class="ww-needs">
        ${policies.map(of => policyRow(of, shown))}
      </ol>`
    }
    ${mayPrepare && bringForm(policies, shown)}`,
  }
}

const sentence = (all: number, standing: number): string =>
  all === 0
    ? 'Bring your online safety policy'
    : standing === 0
      ? `${count(all, 'policy', 'policies')}. None is in force yet.`
      : standing === all
        ? `${count(all, 'policy is', 'policies are')} in force`
        : `${standing} of ${all} policies are in force`

const under = (all: number): string =>
  all === 0
    ? 'The words your governors approved become the settings here, and each clause shows its evidence. Nothing is in force until they approve it here.'
    : 'What a policy says is the setting. There is no other settings screen.'

function policyRow(versions: readonly VersionCard[], { policyUrl, versionUrl, now }: Shown): Safe {
  const [newest] = versions
  if (!newest) return html``
  const current = inForceAt(versions, now)
  const draft = versions.find(version => stageOf(version) === 'draft')
  const coming = versions.find(
    ({ effectiveFrom }) => effectiveFrom && Temporal.Instant.compare(effectiveFrom, now) > 0,
  )
  return html`<li class="ww-need">
    <div class="ww-need__when">
      ${current ? stateTag('met', 'In force') : coming ? clock('by', sayDay(dayOf(coming.effectiveFrom ?? now))) : step('next', 'Not in force')}
    </div>
    <div>
      <h2>${link(policyUrl(newest.policyId), newest.title)}</h2>
      ${
        current &&
        html`<p>
          Version ${current.number}, approved by ${current.body && sayBody({ body: current.body, bodyName: current.bodyName })},
          minute ${current.minute}. In force since ${current.effectiveOn && sayDay(current.effectiveOn)}.
        </p>`
      }
      ${
        coming &&
        html`<p>Version ${coming.number} is approved. It begins on ${coming.effectiveOn && sayDay(coming.effectiveOn)}.</p>`
      }
      ${
        draft &&
        html`<p>Version ${draft.number} is a draft: ${draft.undecided} of ${draft.suggestions} suggestions left to decide.</p>`
      }
    </div>
    <div class="ww-need__deed">
      ${
        draft &&
        html`<a class="govuk-button govuk-button--secondary" href="${versionUrl(draft)}" role="button" draggable="false"
          >Go on with version ${draft.number}</a
        >`
      }
    </div>
  </li>`
}

function bringForm(policies: readonly (readonly VersionCard[])[], { bringUrl, typed, errors }: Shown): Safe {
  const wrong = (field: string) =>
    errors[field] === undefined ? {} : { errorMessage: { text: errors[field] } }
  const titles = policies.flatMap(([newest]) => (newest ? [newest] : []))
  return html`<section id="bring" aria-labelledby="bring-head">
    <h2 class="ww-h2 ww-h2--ruled" id="bring-head">
      ${titles.length ? 'Bring a policy, or a new version' : 'Bring it as plain text'}
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
        label: { text: 'The policy as a text file (.txt)', classes: 'ww-label' },
        hint: {
          text: 'Less than 1 MB. In Word: File, Save as, Plain text. It is read on this server and sent nowhere.',
        },
        attributes: { accept: '.txt,text/plain' },
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
      ${button({ text: 'Read it' })}
    </form>
  </section>`
}
