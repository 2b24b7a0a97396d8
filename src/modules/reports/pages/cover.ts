import { schoolPath } from '../../../platform/call.ts'
import { sayTime } from '../../../platform/clock.ts'
import { type Form, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { askCover, sendCover } from '../commands/ask-cover.ts'
import { may } from '../permissions.ts'
import { COVER_MINUTES, type CoverAsked, coverAsked } from '../queries/cover-asked.ts'
import { type OpenDoor, otherWays } from '../queries/other-ways.ts'

/** Who needs to be relieved now, and whether somebody is coming. It is tied to no report and says nothing of why. */
export const coverPage: Page = {
  url: '/s/:school/cover',
  may: may.seeCover,
  beforeModuleGates: true,
  async get({ call, typed, errors }) {
    return show(
      coverView(await coverAsked(call), {
        ...{ at: `${schoolPath(call.school)}/cover`, form: { typed, errors } },
        door: await coverDoor(call),
        mayAsk: holds(call.actor, may.askCover.who),
        maySend: holds(call.actor, may.sendCover.who),
      }),
    )
  },
  async post({ call, answers }) {
    const requestId = one(answers['requestId'])
    if (requestId) await sendCover(call, { requestId })
    else if (await coverDoor(call)) await askCover(call, { room: one(answers['room']) })
    else throw notFound('This page')
    return to(`${schoolPath(call.school)}/cover`)
  },
}

const coverDoor = async (call: Visit['call']) => (await otherWays(call)).find(({ key }) => key === 'cover')

type Around = { at: string; form: Form; door: OpenDoor | undefined; mayAsk: boolean; maySend: boolean }

function coverView(asked: readonly CoverAsked[], { at, form, door, mayAsk, maySend }: Around): PageView {
  const mine = asked.find(({ isMine }) => isMine)
  const others = asked.filter(({ isMine }) => !isMine)
  const waits = others.filter(({ comingAt }) => !comingAt).length
  return {
    title: 'Cover',
    wide: false,
    errors: form.errors,
    errorTitle: 'Not asked yet',
    body: html`${pageHead({
      say: mine
        ? sayMine(mine)
        : waits
          ? `${waits === 1 ? '1 room needs' : `${waits} rooms need`} cover now`
          : 'Nobody needs cover now',
      ...(mine ? { under: underMine(mine) } : {}),
    })}
    ${mine && html`<p><a class="govuk-link" href="${at}">Look again</a></p>`}
    ${others.length > 0 && html`<ul class="ww-plain">${others.map(one => lineOf(one, maySend))}</ul>`}
    ${(!mine || mine.comingAt !== null) && mayAsk && door && askForm(form, door)}`,
  }
}

const sayMine = ({ room, comingAt }: CoverAsked): string =>
  comingAt ? `Cover is coming to ${room}` : `Asked: ${room}`

const underMine = ({ askedAt, comingAt, comingBy }: CoverAsked): string =>
  comingAt
    ? `${comingBy ?? 'Somebody'} pressed it at ${sayTime(comingAt)}.`
    : `The office and the leaders were told at ${sayTime(askedAt)}. Nobody has answered yet. It ends by itself at ${sayTime(askedAt.add({ minutes: COVER_MINUTES }))}.`

const lineOf = ({ id, room, asker, askedAt, comingAt, comingBy }: CoverAsked, maySend: boolean): Safe =>
  html`<li>
    <p><strong>${room}</strong>, ${asker}, ${sayTime(askedAt)}</p>
    ${
      comingAt
        ? step('done', `${comingBy ?? 'Somebody'} is coming, ${sayTime(comingAt)}`)
        : html`<p>${clock('late', 'Nobody is on the way')}</p>
            ${
              maySend &&
              html`<form method="post" novalidate>
                <input type="hidden" name="requestId" value="${id}" />
                ${button({ text: 'Cover is coming', preventDoubleClick: true })}
              </form>`
            }`
    }
  </li>`

const askForm = (form: Form, { called, says, next, asks: [room] }: OpenDoor): Safe =>
  html`<form method="post" novalidate>
    <h2 class="ww-h2">${called}</h2>
    <p>${says}</p>
    ${room && textField(form, { name: room.name, label: room.label, classes: 'govuk-input--width-10' })}
    <p class="ww-soft ww-small">${next}</p>
    ${button({ text: 'Ask for cover', preventDoubleClick: true, classes: 'ww-button--wide' })}
  </form>`
