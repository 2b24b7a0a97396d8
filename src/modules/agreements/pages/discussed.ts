import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { type Page, show } from '../../../platform/page.ts'
import { DISCUSS_TICKS } from '../discuss.ts'
import { may } from '../permissions.ts'
import { discussed } from '../queries/discussed.ts'
import { back } from './say.ts'

type Child = Awaited<ReturnType<typeof discussed>>['children'][number]

const DID = { read: 'read', discussed: 'talked through', encourages: 'encourages' } as const

/** Class by class: which families have read the child's agreement and talked it through. */
export const discussedPage: Page = {
  url: '/s/:school/agreements/discussed',
  may: may.seeDiscussed,
  async get({ call }) {
    const { ticks, children } = await discussed(call)
    const left = children.filter(({ confirmedAt }) => confirmedAt === null).length
    return show({
      title: 'Gone through at home',
      before: back(`${schoolPath(call.school)}/agreements/all`, 'Agreements'),
      body: html`${pageHead({
        over: 'Gone through at home',
        say: !ticks.length
          ? 'The policy does not ask families for this.'
          : !children.length
            ? 'No agreement for pupils is in force.'
            : left
              ? `The family of ${left} of ${children.length === 1 ? '1 child' : `${children.length} children`} has not said so yet.`
              : 'Every family has said so.',
        under: 'A parent says so when they sign, from a link or signed in.',
      })}
      ${ticks.length > 0 && [...Map.groupBy(children, ({ className }) => className ?? 'No class')].map(classPart)}`,
    })
  },
}

const classPart = ([className, children]: [string, readonly Child[]]): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">${className}</h2>
    ${table({
      ...{
        caption: `Families of ${className}`,
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
      },
      head: [{ text: 'Child' }, { text: 'At home' }],
      rows: children.map(child => [{ text: child.name }, { html: stateOf(child) }]),
    })}`

function stateOf({ confirmedAt, parentName, ticks, isOverdue, by }: Child): Safe {
  if (confirmedAt === null)
    return isOverdue ? stateTag('not-met', `Not by ${sayDay(by)}`) : stateTag('at-risk', `By ${sayDay(by)}`)
  const did = DISCUSS_TICKS.filter(tick => ticks?.includes(tick)).map(tick => DID[tick])
  return html`${stateTag('met', did.join(', '))}<br /><span class="ww-small ww-soft"
      >${parentName ?? ''}, ${sayDay(dayOf(confirmedAt))}</span
    >`
}
