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
        titleText: 'Nothing was changed',
        html: html`<p class="govuk-notification-banner__heading">
          These are the words of ${same.title}, version ${same.number}. Nothing was changed.
        </p>`,
      })
    }
    ${pageHead({ say: sentence(policies.length, standing, mayPrepare), under: under(policies.length, mayPrepare) })}
    ${
      policies.length > 0 &&
      html`<ol class="ww-needs">
        ${policies.map(of => policyRow(of, shown, of === waiting))}
      </ol>`
    }
    ${mayPrepare && bringForm(policies, shown, waiting === undefined)}`,
  }
}

const sentence = (all: number, standing: number, mayPrepare: boolean): string =>
  all === 0
    ? mayPrepare
      ? 'Bring your online safety policy'
      : 'No policy is here yet'
    : standing === 0
      ? `${count(all, 'policy', 'policies')}. None is in force yet.`
      : standing === all
        ? `${count(all, 'policy is', 'policies are')} in force`
        : `${standing} of ${all} policies are in force`

const sayDraft = ({ number, undecided, suggestions, doubtful }: VersionCard): string => {
  const left = [
    ...(doubtful ? [`${count(doubtful, 'clause', 'clauses')} to match with the version before`] : []),
    ...(undecided ? [`${undecided} of ${suggestions} suggestions left to decide`] : []),
  ]
  return left.length
    ? `Version ${number} is a draft: ${left.join(', ')}. Nothing of it is in force until governors approve it.`
    : `Version ${number} is a draft, and all of it is decided. Next, the governors approve it.`
}

const sayWithdrawn = ({ number, withdrawnAt }: VersionCard): string =>
  `Version ${number} was laid aside${withdrawnAt ? ` on ${sayDay(dayOf(withdrawnAt))}` : ''}, before it was approved. Nothing of this policy is in force. Whoever prepares policies can bring its words again.`

const under = (all: number, mayPrepare: boolean): string =>
  all === 0
    ? mayPrepare
      ? 'The words your governors approved become the settings here, and each clause shows its evidence. Nothing is in force until they approve it here.'
      : 'It stands here once governors have approved it. Until then Watchword keeps to cautious settings.'
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
      ${draft && html`<p>${sayDraft(draft)}</p>`}
    ${!current && !coming && !draft && html`<p>${sayWithdrawn(newest)}</p>`}
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
