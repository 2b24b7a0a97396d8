import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { aDuty, dutyInWords, HELD_BY } from '../appointment.ts'
import { appoint } from '../commands/appoint.ts'
import { may } from '../permissions.ts'
import { whoMayHold } from '../queries/who-may-hold.ts'
import {
  dayField,
  type Form,
  linesField,
  pick,
  postForm,
  textField,
  tick,
} from '../../../platform/design/form.ts'
import { back, link, listed } from './say.ts'
import { withDays } from './typed-day.ts'

export const newAppointmentPage: Page = {
  url: '/s/:school/duties/:duty/appointments/new',
  may: may.appoint,
  async get({ call, params, ...form }) {
    const found = await whoMayHold(call, params)
    return show(newAppointmentView(schoolPath(call.school), form, { ...found, today: dayOf(call.now) }))
  },
  async post({ call, params, answers }) {
    await appoint(call, { ...withDays(answers, ['startsOn', 'endsOn', 'minutedOn']), ...params })
    return to(`${schoolPath(call.school)}/duties`)
  },
}

type Choice = Awaited<ReturnType<typeof whoMayHold>> & { today: Temporal.PlainDate }

function newAppointmentView(base: string, form: Form, { duty, people, pair, asks, today }: Choice): PageView {
  const say = `Appoint ${aDuty(duty)}`
  const kinds = listed(HELD_BY[duty].map(kind => AUDIENCE_WORDS[kind].many))
  return {
    title: say,
    errors: form.errors,
    errorTitle: 'Nobody is appointed yet',
    wide: false,
    before: back(`${base}/duties`, 'Who holds which duty'),
    body: html`${pageHead({ say, under: 'The rights of the duty begin and end with the appointment. A job title gives none.' })}
    ${
      people.length === 0
        ? html`<p>Nobody here can hold it yet: it is held by ${kinds}. ${link(`${base}/people/new`, 'Add a person')}</p>`
        : postForm(
            [
              pick(form, {
                ...{ name: 'personId', label: 'Who?', hint: `From ${kinds}` },
                items: people.map(({ id, name }) => ({ value: id, text: name })),
              }),
              dayField(form, { name: 'startsOn', label: 'From which day?', value: today }),
              dayField(form, { name: 'endsOn', label: 'Last day, if it is known' }),
              tick(form, {
                name: 'acting',
                label: 'Acting',
                hint: 'They stand in while the holder is away or the post is empty',
              }),
              pair !== undefined &&
                linesField(form, {
                  name: 'apartBecause',
                  label: `Why not the ${dutyInWords(pair.also)}?`,
                  hint: `The policy gives this duty to the ${dutyInWords(pair.also)}. Leave it empty if it is the same person.`,
                }),
              pair === undefined &&
                asks !== undefined &&
                asks.mustAlsoBe.length > 0 &&
                linesField(form, {
                  name: 'apartBecause',
                  label: `Why not ${asks.mustAlsoBe.map(aDuty).join(' or ')}?`,
                  hint: `The policy gives this duty to ${asks.mustAlsoBe.map(aDuty).join(' or ')}. Leave it empty if they are.`,
                }),
              asks?.minute === 'minute' && [
                textField(form, {
                  ...{ name: 'minute', label: 'Number of the governors’ minute', hint: 'Such as 26/41' },
                  classes: 'govuk-input--width-10',
                }),
                dayField(form, { name: 'minutedOn', label: 'Day of the meeting' }),
              ],
            ],
            'Appoint them',
          )
    }`,
  }
}
