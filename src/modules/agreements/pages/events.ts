import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { dayField, type Form, pick, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { addEvent, keepReminder } from '../commands/add-event.ts'
import { may } from '../permissions.ts'
import { type EventRow, isMissed, isNear } from '../queries/talk-rows.ts'
import { events } from '../queries/class-talks.ts'
import { back, count } from './say.ts'

/** Before an event parents are reminded to ask before they upload: which event, whom, and when. */
export const eventsPage: Page = {
  url: '/s/:school/agreements/events',
  may: may.keepEvents,
  async get({ call, typed, errors }) {
    const all = await events(call)
    const today = dayOf(call.now)
    const left = all.filter(one => isNear(one, today) || isMissed(one, today)).length
    return show({
      title: 'Reminders to parents before events',
      wide: false,
      errors,
      errorTitle: 'Not kept yet',
      before: back(`${schoolPath(call.school)}/agreements/talks`, 'Agreements talked through'),
      body: html`${pageHead({
        over: 'Reminders to parents before events',
        say: !all.length
          ? 'No event is listed yet.'
          : left
            ? `${count(left, 'event has', 'events have')} no reminder.`
            : 'Every event had its reminder.',
        under:
          'Remind parents to ask before they upload pictures of, or words about, anybody else. Then write it down here.',
      })}
      ${all.map(event => eventPart(event, today))}
      ${all.length > 0 && reminderForm(all, { typed, errors }, today)} ${eventForm({ typed, errors })}`,
    })
  },
  async post({ call, answers }) {
    if (one(answers['deed']) === 'remind')
      await keepReminder(call, {
        ...{ audience: answers['audience'], remindedOn: typedDay(answers, 'remindedOn') },
        eventId: one(answers['eventId']),
      })
    else await addEvent(call, { name: answers['name'], heldOn: typedDay(answers, 'heldOn') })
    return to(`${schoolPath(call.school)}/agreements/events`)
  },
}

function eventPart(event: EventRow, today: Temporal.PlainDate): Safe {
  const { name, heldOn, remindedOn, audience, by } = event
  const state = remindedOn
    ? stateTag('met', `${audience ?? ''} reminded on ${sayDay(remindedOn)}`)
    : isMissed(event, today)
      ? stateTag('not-met', 'No reminder was written down')
      : stateTag(isNear(event, today) ? 'at-risk' : 'nothing-due', 'No reminder yet')
  return html`<h2 class="ww-h2 ww-h2--ruled">${name}, ${sayDay(heldOn)}</h2>
    <p>${state}${by && html`<br /><span class="ww-small ww-soft">Written by ${by}</span>`}</p>`
}

const reminderForm = (all: readonly EventRow[], form: Form, today: Temporal.PlainDate): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">Parents were reminded</h2>
    ${postForm(
      html`<input type="hidden" name="deed" value="remind" />
        ${pick(form, {
          ...{ name: 'eventId', label: 'Before which event?' },
          items: all.map(({ id, name, heldOn }) => ({ value: id, text: `${name}, ${sayDay(heldOn)}` })),
        })}
        ${textField(form, { name: 'audience', label: 'Who was reminded, and how?', hint: 'For example parents of Year 2, by letter' })}
        ${dayField(form, { name: 'remindedOn', label: 'When?', value: today })}`,
      'Keep the reminder',
    )}`

const eventForm = (form: Form): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">Add an event</h2>
    <form method="post" novalidate>
      ${textField(form, { name: 'name', label: 'Which event do parents come to?' })}
      ${dayField(form, { name: 'heldOn', label: 'When is it?', hint: 'For example 14 12 2026' })}
      ${button({ text: 'Add it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`
