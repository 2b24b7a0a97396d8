import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { type Form, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { notAllowed } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { addRoom, checkPoster, closeRoom } from '../commands/add-room.ts'
import { may } from '../permissions.ts'
import { posters } from '../queries/class-talks.ts'
import type { RoomRow } from '../queries/talk-rows.ts'
import { back, hidden } from './say.ts'

type Found = Awaited<ReturnType<typeof posters>>
type Shown = { form: Form; mayCheck: boolean; mayKeep: boolean }

/** Every room with internet access, and who last saw the poster of today's words there. New words open all of them. */
export const postersPage: Page = {
  url: '/s/:school/agreements/posters',
  may: may.seeTalks,
  async get({ call, typed, errors }) {
    const found = await posters(call)
    const { actor } = call
    const shown = {
      ...{ form: { typed, errors }, mayCheck: holds(actor, may.keepTalk.who) },
      mayKeep: holds(actor, may.keepEvents.who),
    }
    return show({
      title: 'Posters in rooms',
      wide: false,
      errors,
      errorTitle: 'Not added yet',
      before: back(`${schoolPath(call.school)}/agreements/talks`, 'Agreements talked through'),
      body: html`${pageHead({
        over: 'Posters in rooms',
        say: sayState(found),
        under:
          'A new version of the agreement opens every room again. Print the poster from “To show the class”.',
      })}
      ${found.rows.map(room => roomPart(room, found, shown))} ${shown.mayKeep && addForm(shown.form)}`,
    })
  },
  async post({ call, answers }) {
    const deed = one(answers['deed'])
    if (deed === 'seen') await checkPoster(call, answers)
    else if (deed === 'close') await closeRoom(call, answers)
    else if (holds(call.actor, may.keepEvents.who)) await addRoom(call, answers)
    else throw notAllowed(may.keepEvents.to)
    return to(`${schoolPath(call.school)}/agreements/posters`)
  },
}

function sayState({ rows, judged }: Found): string {
  if (!rows.length) return 'No room with internet access is listed yet.'
  if (!judged.length) return 'The policy asks for no posters, or no agreement for pupils stands.'
  const open = judged.filter(one => !one.isDone).length
  return open
    ? `${open} of ${judged.length === 1 ? '1 room' : `${judged.length} rooms`} ${open === 1 ? 'is' : 'are'} to be checked.`
    : 'The poster was seen in every room.'
}

function roomPart(room: RoomRow, { judged }: Found, { mayCheck, mayKeep }: Shown): Safe {
  const { id, name, checkedAt, by } = room
  const asked = judged.find(one => one.id === id)
  const seen = checkedAt && `Poster seen on ${sayDay(dayOf(checkedAt))} by ${by ?? ''}`
  const state = asked?.isDone
    ? stateTag('met', seen ?? '')
    : stateTag(
        asked?.isLate ? 'not-met' : 'at-risk',
        seen ? `To be checked again. ${seen}` : 'Not checked yet',
      )
  const press = (deed: string, text: string) =>
    button({
      html: html`${text}${hidden(`: ${name}`)}`,
      ...{ name: 'deed', value: deed, classes: 'govuk-button--secondary ww-button--small' },
    })
  return html`<h2 class="ww-h2 ww-h2--ruled">${name}</h2>
    <p>${state}</p>
    ${
      (mayCheck || mayKeep) &&
      html`<form method="post" novalidate>
        <input type="hidden" name="roomId" value="${id}" />
        <div class="govuk-button-group">
          ${mayCheck && press('seen', 'I saw the poster')} ${mayKeep && press('close', 'No internet there any more')}
        </div>
      </form>`
    }`
}

const addForm = (form: Form): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">Add a room</h2>
    ${postForm(textField(form, { name: 'name', label: 'Which room has internet access?', hint: 'For example Computing suite' }), 'Add it')}`
