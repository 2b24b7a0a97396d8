import { sayDay } from '../../../platform/clock.ts'
import { chooseOne, type Form, type Item, linesField, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { shutPart } from '../../../platform/procedures/run.view.ts'
import type { PolicyThatStood } from '../../policies/index.ts'
import { PART_WORDS } from '../concern.ts'
import type { SanctionChild, SanctionForm } from '../queries/sanction-form.ts'
import type { AskedOfSanctions } from '../queries/sanctions-asked.ts'
import {
  type Given,
  NO_SANCTION,
  type Offered,
  OWN_WORDS,
  sayAges,
  saySanction,
  suggestedLevel,
} from '../sanctions.ts'
import { restFields } from './sanction-rest.view.ts'
import { asWritten, link } from './say.ts'

export type SanctionShown = {
  base: string
  now: Temporal.Instant
  found: SanctionForm
  asked: AskedOfSanctions
  /** The rest is asked: what was typed there stays, whatever is then decided. */
  isWhole: boolean
  /** The one that is given, once the rest is asked; none, where there is none. */
  chosen: Given | undefined
  policies: readonly PolicyThatStood[]
  form: Form
}

/** A sanction that the policy lists, or that there is none and why: two answers that are equally good. */
export function newSanctionView(shown: SanctionShown): PageView {
  const { base, found, form } = shown
  return {
    ...{ title: 'Record a sanction', errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
    before: html`<a class="govuk-back-link" href="${base}">Concern ${found.reference}</a>`,
    body: html`${pageHead({
      say: 'Record a sanction, or that there is none',
      under:
        'Each child by themselves. What you record is never changed; a later line can lift it, or say what was wrong.',
    })}
    ${
      found.children.length === 0
        ? html`<p>No child stands in this record yet. ${link(`${base}#children`, 'Say which child it is about')} first.</p>`
        : html`${found.children.map(child => beforePart(child, shown))} ${formOf(shown)}`
    }`,
  }
}

/** What the child had before, with its level; and what the next level would be. Nobody is bound by it. */
function beforePart({ name, earlier }: SanctionChild, { asked }: SanctionShown): Safe {
  const next = suggestedLevel(earlier, asked.offered)
  if (!earlier.length) return html`<p>${name} has no sanction on record.</p>`
  return html`<section aria-label="${name}: earlier sanctions">
    <h2 class="govuk-heading-s">${name}: earlier</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${earlier.map(
        one =>
          html`<li>
            ${sayDay(Temporal.PlainDate.from(one.decidedOn))}: ${one.sanction ? `${saySanction(one.sanction, one.level)}${one.isLifted ? ', lifted since' : ''}` : html`no sanction. ${asWritten(one.because)}`}
            <span class="ww-soft">(${one.reference})</span>
          </li>`,
      )}
    </ul>
    ${
      next &&
      html`<p>
        ${next.next === null ? `The highest was level ${next.last}, and the policy lists none above it.` : `The highest was level ${next.last}: the policy’s next is level ${next.next}.`}
        It is yours to decide.
      </p>`
    }
  </section>`
}

function formOf(shown: SanctionShown): Safe {
  const { found, form, asked } = shown
  const [only, ...others] = found.children
  const items = sanctionItems(shown)
  const canGive = items.some(({ value, disabled }) => value !== NO_SANCTION && !disabled)
  return postForm(
    [
      others.length > 0 || !only
        ? chooseOne(form, {
            ...{ name: 'childId', label: 'Which child?', classes: 'govuk-radios--small' },
            items: found.children.map(({ personId, name, part }) => ({
              ...{ value: personId, text: name },
              ...(part ? { hint: PART_WORDS[part] } : {}),
            })),
          })
        : html`<input type="hidden" name="childId" value="${only.personId}" />`,
      shutNotice(shown),
      !asked.offered.length &&
        !asked.listsNone &&
        html`<div class="govuk-inset-text">
          The school’s policy offers no sanction, so none can be recorded. That there is none can.
        </div>`,
      chooseOne(form, {
        ...{ name: 'sanction', label: 'What is decided?', items },
        classes: 'govuk-radios--small',
      }),
      linesField(form, {
        ...{ name: 'because', label: 'Why this, or why none?' },
        hint: 'If there is none, this is all that is needed',
      }),
      shown.isWhole && restFields(shown),
    ],
    shown.isWhole || !canGive ? 'Record it' : 'Go on',
  )
}

const shutNotice = ({ found: { shut } }: SanctionShown): Safe | false =>
  shut !== undefined &&
  html`<div class="govuk-inset-text" id="shut">
    ${shutPart(shut)}
    <p class="govuk-!-margin-bottom-0">That there is no sanction can be recorded at any time.</p>
  </div>`

const sanctionItems = ({ asked, found }: SanctionShown): Item[] => [
  ...asked.offered.map(one => ({
    ...{ value: one.sanction, text: one.sanction, hint: sayOffered(one) },
    disabled: found.shut !== undefined,
  })),
  ...(asked.listsNone
    ? [
        {
          ...{ value: OWN_WORDS, text: 'A sanction under the behaviour policy, in your words' },
          hint: 'The school’s policy lists none in Watchword',
          disabled: found.shut !== undefined,
        },
      ]
    : []),
  { value: NO_SANCTION, text: 'No sanction', hint: 'As good an answer: write why' },
]

const sayOffered = (one: Offered): string =>
  [`Level ${one.level}`, sayAges(one), MORE[one.asks]].filter(Boolean).join(', ')

const MORE: Readonly<Record<Offered['asks'], string>> = {
  'nothing-more': '',
  interview: 'somebody holds it by a day',
  'parents-told': 'say who was told',
}
