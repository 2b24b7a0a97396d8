import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseSome, dayField, type Form, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { keepStaffTalk, takeBackTalk } from '../commands/keep-class-talk.ts'
import { may } from '../permissions.ts'
import { staffTalks } from '../queries/class-talks.ts'
import { back, count } from './say.ts'
import { takeBack } from './talks.view.ts'

type Found = Awaited<ReturnType<typeof staffTalks>>

/** A lead says with whom of the staff the agreement was talked through; whoever was not there stays open. */
export const staffTalksPage: Page = {
  url: '/s/:school/agreements/talks/staff',
  may: may.leadTalk,
  async get({ call, typed, errors }) {
    const found = await staffTalks(call)
    return show({
      title: 'Talked through with staff',
      wide: false,
      errors,
      errorTitle: 'Not kept yet',
      before: back(`${schoolPath(call.school)}/agreements/talks`, 'Agreements talked through'),
      body: html`${pageHead({
        over: 'Talked through with staff',
        say: sayState(found),
        under: 'Write down a talk, with all of them or with one. Whoever was not there stays open.',
      })}
      ${keepForm(found, { typed, errors }, dayOf(call.now))} ${sessions(found)}`,
    })
  },
  async post({ call, answers }) {
    if (one(answers['talkId'])) await takeBackTalk(call, answers)
    else await keepStaffTalk(call, { ...answers, heldOn: typedDay(answers, 'heldOn') })
    return to(`${schoolPath(call.school)}/agreements/talks/staff`)
  },
}

function sayState({ rows, judged }: Found): string {
  if (!rows.length) return 'There are no staff here yet.'
  if (!judged.length) return 'The policy does not ask staff for this.'
  const open = judged.filter(one => !one.isDone).length
  return open ? `${open} of ${judged.length} staff are still open.` : `Done with all ${judged.length} staff.`
}

function keepForm({ rows, judged }: Found, form: Form, today: Temporal.PlainDate): Safe {
  const done = judged.filter(one => one.isDone)
  const isOpen = (id: string) => !done.some(({ personId }) => personId === id)
  const open = rows.filter(({ personId }) => isOpen(personId))
  return html`${
    open.length > 0 &&
    postForm(
      html`${dayField(form, { name: 'heldOn', label: 'When was it?', hint: 'For example 2 9 2026', value: today })}
      ${chooseSome(form, {
        ...{ name: 'present', label: 'Who was there?' },
        items: open.map(({ personId, name }) => ({ value: personId, text: name })),
      })}`,
      'Keep it',
    )
  }
  ${
    done.length > 0 &&
    html`<h2 class="ww-h2 ww-h2--ruled">Done</h2>
      <ul class="govuk-list">
        ${done.map(
          ({ name, heldOn }) =>
            html`<li>${stateTag('met', `${name}${heldOn ? `, ${sayDay(heldOn)}` : ''}`)}</li>`,
        )}
      </ul>`
  }`
}

const sessions = ({ sessions }: Found): Safe | false =>
  sessions.length > 0 &&
  html`<h2 class="ww-h2 ww-h2--ruled">Talks</h2>
    ${sessions.map(
      ({ id, heldOn, by, people, isMine }) =>
        html`<p>${sayDay(heldOn)}, with ${count(people, 'person', 'people')}. Written by ${by}.</p>
          ${isMine && takeBack(id, sayDay(heldOn))}`,
    )}`
