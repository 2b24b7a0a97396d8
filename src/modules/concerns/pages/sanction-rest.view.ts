import { chooseOne, dayField, type Form, linesField, pick, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { one } from '../../../platform/page.ts'
import { HOW, HOW_WORDS } from '../follow-up.ts'
import type { Tellable } from '../queries/sanction-form.ts'
import {
  NAMED,
  NO_POLICY,
  type Given,
  ROUTE_WORDS,
  ROUTES,
  samePolicy,
  VICTIM,
  VICTIM_WORDS,
} from '../sanctions.ts'
import type { SanctionShown } from './new-sanction.view.ts'
import { link, listed } from './say.ts'

const small = 'govuk-radios--small'
const head = (words: string): Safe => html`<h2 class="govuk-heading-m govuk-!-margin-top-7">${words}</h2>`

/** All that a sanction needs, and that no record of “none” asks for. */
export const restFields = (shown: SanctionShown): Safe =>
  html`<input type="hidden" name="whole" value="yes" />
    ${eventFields(shown)} ${shown.chosen && policyFields(shown, shown.chosen)} ${childFields(shown)} ${decidedFields(shown)}
    ${shown.chosen?.asks === 'interview' && interviewFields(shown)}
    ${shown.chosen && (shown.asked.parts.has('parents') || shown.chosen.asks === 'parents-told') && parentFields(shown)}`

/** Asked once it is needed: what was typed before stays. */
const isAsked = ({ typed, errors }: Form, name: string): boolean =>
  errors[name] !== undefined || one(typed[name]) !== ''

function eventFields({ form, asked, found, chosen }: SanctionShown): Safe {
  const levels = [...new Set(asked.offered.map(({ level }) => level))]
  const known = found.happenedOn ? Temporal.PlainDate.from(found.happenedOn) : null
  return html`${(chosen?.level === null || isAsked(form, 'ownWords')) && textField(form, { name: 'ownWords', label: 'Which sanction is it?' })}
    ${head('What happened')}
    ${dayField(form, { name: 'happenedOn', label: 'On which day did it happen?', value: known })}
    ${
      asked.parts.has('link-to-school') &&
      html`${chooseOne(form, {
        ...{ name: 'elsewhere', label: 'Did it happen out of school?', classes: small },
        items: [
          { value: 'no', text: 'No' },
          { value: 'yes', text: 'Yes, or online out of school hours' },
        ],
      })}
      ${linesField(form, {
        ...{ name: 'link', label: 'How is it linked to their being a pupil here?', rows: 2 },
        hint: 'If it happened out of school. Until this is written there is no sanction for it',
      })}`
    }
    ${
      levels.length > 0 &&
      chooseOne(form, {
        ...{ name: 'happenedLevel', label: 'At which level of the policy is what happened?', classes: small },
        items: levels.map(level => ({
          ...{ value: String(level), text: `Level ${level}` },
          hint: listed(asked.offered.filter(one => one.level === level).map(({ sanction }) => sanction)),
        })),
      })
    }
    ${
      isAsked(form, 'outsideBecause') &&
      linesField(form, { name: 'outsideBecause', label: 'Why is it chosen all the same?', rows: 2 })
    }
    ${
      asked.parts.has('route') &&
      html`${linesField(form, { name: 'circumstances', label: 'What were the circumstances?' })}
      ${chooseOne(form, {
        ...{ name: 'route', label: 'Which way is taken?', classes: small },
        items: ROUTES.map(value => ({ value, text: ROUTE_WORDS[value] })),
      })}`
    }`
}

function policyFields(
  { base, form, asked, policies }: SanctionShown,
  { policy, level }: Given,
): Safe | false {
  if (!asked.parts.has('policy-clause') && level !== null) return false
  // A school that has brought it to Watchword rests a sanction on that, and on no name beside it.
  const isNamed = !policies.some(({ title }) => samePolicy(title, policy))
  return html`${head('What it rests on')}
    ${chooseOne(form, {
      ...{ name: 'policy', label: 'Which policy?', classes: small },
      hint: 'As it stood on the day of what happened: Watchword finds the version',
      items: [
        ...policies.map(({ policyId, title }) => ({ value: policyId, text: title, hint: 'In Watchword' })),
        ...(isNamed ? [{ value: NAMED, text: policy, hint: 'Not in Watchword' }] : []),
        { value: NO_POLICY, text: 'No policy covers it' },
      ],
    })}
    <p>Where none covers it, ${link(`${base}/actions/new`, 'ask somebody to support the child')}: there is no sanction then.</p>
    ${textField(form, { name: 'clause', label: 'Which clause or section of it?', classes: 'govuk-input--width-20' })}
    ${
      isAsked(form, 'edition') &&
      textField(form, { name: 'edition', label: 'Which edition of it stood on that day?' })
    }`
}

const childFields = ({ form }: SanctionShown): Safe =>
  html`${head('The child')}
    ${chooseOne(form, {
      ...{ name: 'victim', label: 'Is this child a victim in it too?', classes: small },
      items: VICTIM.map(value => ({ value, text: VICTIM_WORDS[value] })),
    })}
    ${linesField(form, {
      ...{ name: 'effect', label: 'What would a sanction do to this child?', rows: 2 },
      hint: 'What is needed so that nobody who was hurt is hurt again. Leave it empty only if the answer is no',
    })}`

const decidedFields = ({ form, found }: SanctionShown): Safe =>
  html`${head('Who decided, and until when')}
    ${pick(form, {
      ...{ name: 'decidedBy', label: 'Who decided it?', none: 'I did' },
      items: staffItems(found.staff),
    })}
    ${dayField(form, { name: 'decidedOn', label: 'On which day?', hint: 'Leave it empty if it was today' })}
    ${dayField(form, { name: 'endsOn', label: 'Until which day does it last?', hint: 'Leave it empty if it has no end' })}`

const staffItems = (staff: readonly { personId: string; name: string }[]) =>
  staff.map(({ personId, name }) => ({ value: personId, text: name }))

const interviewFields = ({ form, found }: SanctionShown): Safe =>
  html`${head('The interview')}
    ${pick(form, { name: 'holderId', label: 'Who holds it?', none: 'Select', items: staffItems(found.staff) })}
    ${dayField(form, { name: 'holdBy', label: 'By which day?' })}
    ${linesField(form, {
      ...{ name: 'tellHolder', label: 'What must they know?', rows: 2 },
      hint: 'They see these words and the child’s name, and nothing else of this record',
    })}`

function parentFields({ form, found }: SanctionShown): Safe {
  const child = found.children.find(({ personId }) => personId === one(form.typed['childId']))
  return html`${head('The parents')}
    ${chooseOne(form, {
      ...{ name: 'parents', label: 'Do the parents know?', classes: small },
      items: [
        { value: 'told', text: 'Yes' },
        { value: 'not-yet', text: 'Not yet: the record stays open until they do' },
        { value: 'not-told', text: 'No, and I will say why' },
      ],
    })}
    ${toldFields(form, child?.tellable ?? [])}
    ${linesField(form, {
      ...{ name: 'notToldBecause', label: 'Why do they not know?', rows: 2 },
      hint: 'Only if they are not told',
    })}`
}

/** Who was told, how, when and by whom. Whoever must not be told is not among them. */
export const toldFields = (form: Form, people: readonly Tellable[]): Safe =>
  html`${
    people.length > 0 &&
    pick(form, {
      ...{ name: 'toldId', label: 'Who was told?', none: 'Somebody else, or nobody' },
      items: people.map(({ personId, name, words }) => ({
        ...{ value: personId, text: [name, words].filter(Boolean).join(', ') },
      })),
    })
  }
  ${textField(form, { name: 'toldName', label: people.length ? 'If somebody else was, who?' : 'Who was told?' })}
  ${pick(form, { name: 'toldHow', label: 'How were they told?', items: HOW.map(value => ({ value, text: HOW_WORDS[value] })) })}
  ${dayField(form, { name: 'toldOn', label: 'On which day were they told?' })}
  ${textField(form, { name: 'toldBy', label: 'By whom, if not you?' })}`
