import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import type { Kind } from '../lines.ts'
import { may } from '../permissions.ts'
import { type List, lists, openLines } from '../queries/lists.ts'
import { finishedOn, link, sayDone, sayKind } from './say.ts'

const { compare } = Temporal.PlainDate
const SECTIONS: readonly { title: string; kinds: readonly Kind[] }[] = [
  { title: 'Starting', kinds: ['joining'] },
  { title: 'Taking on or giving up a duty', kinds: ['duty-given', 'duty-ended'] },
  { title: 'Leaving', kinds: ['leaving'] },
]

/** Everybody who starts, moves or leaves, and what is still to be done about it. */
export const startersPage: Page = {
  url: '/s/:school/starters',
  may: may.seeLists,
  async get({ call }) {
    const today = dayOf(call.now)
    const all = await lists(call)
    const open = all.filter(list => openLines(list).length)
    const late = open.filter(list => isLate(list, today)).length
    const done = all.filter(list => isLatelyDone(list, today))
    const base = `${schoolPath(call.school)}/starters`
    return show({
      title: 'Starters, movers and leavers',
      body: html`${pageHead({
        over: 'Starters, movers and leavers',
        say: !open.length
          ? 'Nothing is open.'
          : `${open.length} ${open.length === 1 ? 'list is' : 'lists are'} open.${late ? ` ${late} ${late === 1 ? 'is' : 'are'} late.` : ''}`,
        under: 'A list begins by itself when somebody is recorded, appointed or leaves.',
      })}
      ${holds(call.actor, may.changeLines.who) && html`<p>${link(`${base}/lines`, 'Change what stands on the lists')}</p>`}
      ${SECTIONS.map(({ title, kinds }) =>
        section(
          title,
          open.filter(({ kind }) => kinds.includes(kind)),
          base,
          today,
        ),
      )}
      ${section('Done in the last 60 days', done, base, today)}`,
    })
  },
}

const isLate = (list: List, today: Temporal.PlainDate) =>
  openLines(list).some(({ dueOn }) => compare(dueOn, today) < 0)

function isLatelyDone(list: List, today: Temporal.PlainDate): boolean {
  const finished = finishedOn(list)
  return finished !== undefined && compare(finished, today.subtract({ days: 60 })) >= 0
}

const section = (
  title: string,
  shown: readonly List[],
  base: string,
  today: Temporal.PlainDate,
): Safe | false =>
  shown.length > 0 &&
  html`${sectionHead({ id: title.toLowerCase().replaceAll(' ', '-'), text: title })}
    <ul class="ww-plain">
      ${shown.map(
        list =>
          html`<li>
            <p>
              ${link(`${base}/${list.listId}`, list.name)}<br />${sayKind(list)}, ${sayDay(list.day)}. ${sayDone(list)}.
              ${list.ownerName && `${list.ownerName} sees to it.`}<br />${stateOf(list, today)}
            </p>
          </li>`,
      )}
    </ul>`

function stateOf(list: List, today: Temporal.PlainDate): Safe {
  const next = openLines(list).toSorted((a, b) => compare(a.dueOn, b.dueOn))[0]
  if (!next) return step('done')
  const order = compare(next.dueOn, today)
  if (order < 0) return clock('late', `Late: ${next.words}`)
  return order === 0
    ? clock('today', `Today: ${next.words}`)
    : clock('by', `By ${sayDay(next.dueOn)}: ${next.words}`)
}
