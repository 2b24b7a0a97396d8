import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { dutyInWords, whoActs } from '../appointment.ts'
import { endAppointment } from '../commands/end-appointment.ts'
import { may } from '../permissions.ts'
import { appointment } from '../queries/appointment.ts'
import { standInsFor } from '../queries/stand-ins-for.ts'
import { type Form, postForm } from '../../../platform/design/form.ts'
import { endingFields } from './ending-fields.ts'
import { back, listed } from './say.ts'
import { withDays } from './typed-day.ts'

export const appointmentEndPage: Page = {
  url: '/s/:school/appointments/:appointmentId/end',
  may: may.appoint,
  async get({ call, params, ...form }) {
    const found = await appointment(call, params)
    const others = await standInsFor(call, params)
    return show(appointmentEndView(schoolPath(call.school), form, found, others))
  },
  async post({ call, params, answers }) {
    await endAppointment(call, { ...withDays(answers, ['lastOn']), ...params })
    return to(`${schoolPath(call.school)}/duties`)
  },
}

type Found = Awaited<ReturnType<typeof appointment>>
type Others = Awaited<ReturnType<typeof standInsFor>>

function appointmentEndView(base: string, form: Form, { name, duty }: Found, others: Others): PageView {
  const say = `${name} stops being ${dutyInWords(duty)}`
  return {
    title: say,
    errors: form.errors,
    wide: false,
    before: back(`${base}/duties`, 'Who holds which duty'),
    body: html`${pageHead({ say, under: sayAfter(duty, others) })}
    ${postForm(
      endingFields(form, {
        now: 'The rights of the duty end as soon as you press the button.',
        reasonHint: 'Kept with the record. Write no details of a concern here.',
      }),
      'End the appointment',
    )}`,
  }
}

/** What is so once it has ended: a successor, a stand-in, or a vacancy that will be shown. */
function sayAfter(duty: Found['duty'], others: Others): string {
  const there = whoActs(duty, others)
  const names = listed([
    ...new Set(
      others.filter(one => there.some(({ personId }) => personId === one.personId)).map(({ name }) => name),
    ),
  ])
  if (!there.length)
    return 'Then nobody holds it and nobody stands in. It is shown until you appoint somebody.'
  if (there.some(one => one.duty === duty))
    return `${names} still ${there.length === 1 ? 'holds' : 'hold'} it.`
  return `Then nobody holds it. ${names} ${there.length === 1 ? 'stands' : 'stand'} in until you appoint somebody.`
}
