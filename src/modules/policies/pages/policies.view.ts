import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { notificationBanner } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, stateTag, step } from '../../../platform/design/states.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import type { Answers } from '../../../platform/page.ts'
import type { Id } from '../../../words/ids.ts'
import { inForceAt, sayBody, stageOf } from '../approval.ts'
import type { VersionCard } from '../queries/version-card.ts'
import { bringForm } from './bring-form.view.ts'
import { count, link } from './pieces.ts'

export type PoliciesShown = {
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

export function policiesView(shown: PoliciesShown): PageView {
  const { versions, mayPrepare, sameAs, errors } = shown
  const policies = [...Map.groupBy(versions, ({ policyId }) => policyId).values()]
  const standing = policies.filter(of => inForceAt(of, shown.now)).length
  const waiting = policies.find(of => of.some(version => stageOf(version) === 'draft'))
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
        ${policies.map(of => policyRow(of, shown, of === waiting))}
      </ol>`
    }
    ${mayPrepare && bringForm(policies, shown, waiting === undefined)}`,
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

function policyRow(
  versions: readonly VersionCard[],
  { policyUrl, versionUrl, now }: PoliciesShown,
  isFirst: boolean,
): Safe {
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
        html`<a class="govuk-button${!isFirst && ' govuk-button--secondary'}" href="${versionUrl(draft)}" role="button" draggable="false"
          >Go on with version ${draft.number}</a
        >`
      }
    </div>
  </li>`
}
