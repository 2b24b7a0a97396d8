import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseOne, type Form, linesField, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { dutyInWords } from '../appointment.ts'
import { allotToDuty, answerEnough } from '../commands/allot-to-duty.ts'
import { may } from '../permissions.ts'
import { dutyResources } from '../queries/duty-resources.ts'
import { type Resourced, resourceState } from '../queries/resourced-rows.ts'
import { back } from './say.ts'

/** What somebody is given to do a duty with; the headteacher says it, and whoever holds it whether it is enough. */
export const dutyResourcesPage: Page = {
  url: '/s/:school/appointments/:appointmentId/resources',
  may: may.seeDutyResources,
  async get({ call, params, ...form }) {
    const found = await dutyResources(call, params)
    const today = dayOf(call.now)
    return show(
      viewOf(schoolPath(call.school), form, {
        ...{ ...found, state: resourceState(found, { months: found.months, since: today }, today) },
        isOwn: can(call.actor, may.answerEnough, found),
        mayAllot: can(call.actor, may.allotToDuty, found),
      }),
    )
  },
  async post({ call, params, answers }) {
    // Nothing is sent of radios that nobody chose.
    if ('hours' in answers) await allotToDuty(call, { ...answers, ...params })
    else await answerEnough(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/appointments/${params['appointmentId'] ?? ''}/resources`)
  },
}

type Shown = Resourced & {
  state: ReturnType<typeof resourceState>
  isOwn: boolean
  mayAllot: boolean
}

function viewOf(base: string, form: Form, shown: Shown): PageView {
  const { name, duty, hours, resources, isOwn, mayAllot, state } = shown
  return {
    ...{ title: `Time of the ${dutyInWords(duty)}`, errors: form.errors, wide: false },
    before: back(`${base}/duties`, 'Who holds which duty'),
    body: html`${pageHead({
      say: hours === null ? `No time is on record for ${name}` : `${name} has ${Number(hours)} hours a week`,
      under: `As ${dutyInWords(duty)}. Seen by ${isOwn ? 'you' : 'whoever holds it'}, the headteacher, the chair and the safeguarding governor.`,
    })}
    ${resources && html`<p>${asWritten(resources)}</p>`} <p>${sayAnswer(shown)}</p>
    ${
      isOwn &&
      state !== 'none' &&
      postForm(
        chooseOne(form, {
          ...{ name: 'isEnough', label: 'Is this enough?', classes: 'govuk-radios--inline' },
          hint: 'A no goes to the headteacher and the safeguarding governor.',
          items: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ],
        }),
        'Answer',
      )
    }
    ${mayAllot && allotForm(form, shown)}`,
  }
}

const sayAnswer = ({ state, answeredAt }: Shown): Safe => {
  const on = answeredAt ? ` on ${sayDay(dayOf(answeredAt))}` : ''
  return {
    none: stateTag('not-met', 'Not on record yet'),
    'to-answer': stateTag('at-risk', 'Not asked and answered yet'),
    enough: stateTag('met', `They said that it is enough${on}`),
    short: stateTag('not-met', `They said that it is not enough${on}`),
    overdue: stateTag('not-met', `To be asked again: last answered${on || ' never'}`),
  }[state]
}

const allotForm = (form: Form, { hours, resources }: Shown): Safe =>
  html`<h2 class="ww-h2">What they are given</h2>
    ${postForm(
      [
        textField(form, {
          ...{ name: 'hours', label: 'Hours a week', classes: 'govuk-input--width-3' },
          value: hours === null ? '' : String(Number(hours)),
        }),
        linesField(form, {
          ...{ name: 'resources', label: 'What else they are given', value: resources ?? '' },
          hint: 'Such as cover, training, a room, a budget. Nothing about anybody’s health or home.',
        }),
      ],
      'Record it',
    )}`
