import { chooseOne, chooseSome, dayField, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { CHOICE_WORDS, CHOICES, SAY_TO_REPORTER, SAY_WORDS } from '../concern.ts'
import { type Shown, standing } from './concern.view.ts'
import { decisionFacts } from './decision.view.ts'
import { noActionField, risksField, toldFields } from './asked.view.ts'
import { folded } from './form.ts'
import { keptShut, procedureField, shutDecision } from './procedures.view.ts'
import { momentOf } from './say.ts'
import { actionFirst, planFields, sinceField, triageFields } from './triage.view.ts'
import { linesOf } from './lines.ts'

const FIELDS = [
  ...['insteadOf', 'choice', 'reasons', 'notReferredBecause', 'consulted', 'parentsTold'],
  ...['parentsNotToldBecause', 'reviewOn', 'sayToReporter', 'risks', 'otherRisk'],
  ...['harm', 'noHarmBecause', 'level', 'plan', 'leadProfessional', 'noProcedureBecause'],
  ...['noActionBecause', 'gameRating', 'since'],
]

/** What was decided, and the form that decides. Whoever was only asked to read sees what was decided. */
export function decidePanel(shown: Shown): Safe {
  const { mayDeal, form } = shown
  const decision = standing(shown)
  const isRefused = FIELDS.some(name => form.errors[name] !== undefined || (form.typed[name] ?? '') !== '')
  return html`<section class="ww-panel" aria-labelledby="decide">
    <h2 class="govuk-heading-m" id="decide">${decision ? 'Decided' : 'Decide'}</h2>
    ${
      decision &&
      html`<div id="insteadOf">
        <p class="ww-small ww-soft">${decision.decidedBy}, ${momentOf(decision.decidedAt)}</p>
        ${decisionFacts(decision, shown)}
      </div>`
    }
    ${!decision && !mayDeal && html`<p>Nothing has been decided yet.</p>`}
    ${mayDeal && (decision ? folded('Decide again', isRefused, decideForm(shown)) : decideForm(shown))}
  </section>`
}

function decideForm(shown: Shown): Safe {
  const { form, record } = shown
  const [only, ...others] = record.children
  const whose = only && !others.length ? `${only.name}’s parents` : 'the parents'
  const isShut = keptShut(shown) !== undefined
  return html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="decide" />
    <input type="hidden" name="insteadOf" value="${standing(shown)?.id}" />
    ${shutDecision(shown)} ${sinceField(shown)}
    ${actionFirst(shown)} ${procedureField(shown)} ${triageFields(shown)}
    ${chooseOne(form, {
      ...{ classes: 'govuk-radios--small', name: 'choice', label: 'What will you do?' },
      items: CHOICES.map(value => ({
        ...{ value, text: CHOICE_WORDS[value].says, hint: CHOICE_WORDS[value].threshold },
        disabled: value !== 'refer' && isShut,
      })),
    })}
    ${chooseSome(form, { classes: 'govuk-checkboxes--small', name: 'restsOn', label: 'What is it based on?', items: linesOf(shown) })}
    ${linesField(form, { name: 'reasons', label: 'Why this?' })}
    ${
      shown.asked.triage.has('refer') &&
      linesField(form, {
        ...{ name: 'notReferredBecause', label: 'Why not a referral?', rows: 2 },
        hint: 'Leave it empty only if you refer it',
      })
    }
    ${linesField(form, {
      ...{ name: 'consulted', label: 'Who was consulted?', rows: 2 },
      hint: 'Leave it empty if nobody was',
    })}
    ${planFields(shown)} ${risksField(shown)} ${noActionField(shown)}
    ${
      shown.asked.ofParents.has('decided') &&
      chooseOne(form, {
        ...{ classes: 'govuk-radios--small', name: 'parentsTold', label: `Do ${whose} know?` },
        items: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No, and I will say why' },
        ],
      })
    }
    ${toldFields(shown)}
    ${linesField(form, {
      ...{ name: 'parentsNotToldBecause', label: 'Why do they not know?', rows: 2 },
      hint: 'Leave it empty if they know',
    })}
    ${dayField(form, {
      ...{ name: 'reviewOn', label: 'Look at it again on' },
      hint: shown.asked.isReviewed
        ? `Needed as long as it is open: unless you choose “${CHOICE_WORDS['no-action'].says}”`
        : 'Leave it empty if it ends here',
    })}
    ${chooseOne(form, {
      ...{ classes: 'govuk-radios--small', name: 'sayToReporter', ...toldLabel(record) },
      items: SAY_TO_REPORTER.map(value => ({ value, text: SAY_WORDS[value] })),
    })}
    ${button({ text: 'Record the decision', classes: 'ww-button--wide', preventDoubleClick: true })}
    <p class="ww-small ww-soft govuk-!-margin-bottom-0">
      It can be replaced by a later decision, never edited. The writer sees the words you chose, and no more.
    </p>
  </form>`
}

/** Of an alert there is nobody to tell. */
const toldLabel = ({ source, signedAs }: Shown['record']) =>
  source === 'alert'
    ? { label: 'In short, what came of it?', hint: 'Another system sent it, and is told nothing' }
    : { label: `What is ${signedAs} told?` }
