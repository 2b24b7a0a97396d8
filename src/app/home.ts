import { modules } from '../modules.ts'
import { schoolsOfAccount } from '../modules/access/index.ts'
import { homeScripts } from '../modules/offline/index.ts'
import { schoolPath } from '../platform/call.ts'
import { dayOf, sayDayOfWeek, sayTime } from '../platform/clock.ts'
import { html, type Safe } from '../platform/design/html.ts'
import { needs, pageHead } from '../platform/design/parts.ts'
import { clock, step } from '../platform/design/states.ts'
import { answersTo, needsOf } from '../platform/question.ts'
import type { ForYou, Need } from '../platform/module.ts'
import { type Page, show, to } from '../platform/page.ts'
import { practiceFirstPage } from './practice/practice-pages.ts'
import { MEMBERSHIPS } from '../words/audiences.ts'
import { failedWorkPage, failedWorkWaiting } from './failed-work.ts'

/** Where a bare address leads: to one's own school, to a choice of them, or to sign in. */
const rootPage: Page = {
  url: '/',
  may: { to: 'open the front page', who: ['anyone'] },
  async get({ call }) {
    if (!call.actor.accountId) return to('/sign-in')
    const [first, ...others] = await schoolsOfAccount(call)
    return to(first && others.length === 0 ? schoolPath(first) : '/account')
  },
}

const homePage: Page = {
  url: '/s/:school',
  may: { to: 'open this school’s home page', who: MEMBERSHIPS },
  async get({ call }) {
    const waiting = await needsOf(call, [
      failedWorkWaiting(call),
      ...modules.flatMap(({ waiting }) => waiting ?? []),
    ])
    const order = ['late', 'today', 'next', 'by']
    const isBelow = ({ isChildFirst = false }: Need) => Number(!isChildFirst)
    waiting.sort(
      (a, b) => isBelow(a) - isBelow(b) || order.indexOf(a.when.state) - order.indexOf(b.when.state),
    )
    const forYou = waiting.length
      ? []
      : await answersTo(
          call,
          modules.flatMap(({ forYou }) => forYou ?? []),
        )
    const late = waiting.filter(({ when }) => when.state === 'late').length
    return show({
      title: 'Home',
      scripts: homeScripts(call.actor),
      body: html`${pageHead({
        over: `${sayDayOfWeek(dayOf(call.now))}, ${sayTime(call.now)}`,
        say: sayWaiting(waiting.length, late),
        under: waiting.length
          ? 'Worst first. Each has the button that puts it right.'
          : 'Nothing is late and nothing is due today.',
      })}
      ${waiting.length > 0 && needs(waiting.map((need, n) => rowOf(need, n === 0)))}
      ${forYou.length > 0 && html`<div class="ww-cols ww-for-you">${forYou.flatMap(one => (one ? [sectionOf(one)] : []))}</div>`}`,
    })
  },
}

/** What stands for whoever nothing waits for: quiet, on a few lines. */
const sectionOf = ({ title, lines }: ForYou): Safe =>
  html`<section>
    <h2 class="ww-h2">${title}</h2>
    <ul class="ww-plain">
      ${lines.map(
        ({ text, url, says }) =>
          html`<li><a class="govuk-link" href="${url}">${text}</a><br /><span class="ww-small ww-soft">${says}</span></li>`,
      )}
    </ul>
  </section>`

const sayWaiting = (all: number, late: number): string =>
  all === 0
    ? 'Nothing needs you.'
    : `${all} ${all === 1 ? 'needs' : 'need'} you.${late ? ` ${late} ${late === 1 ? 'is' : 'are'} late.` : ''}`

const rowOf = (
  { when, title, says, action }: Need,
  isFirst: boolean,
): Parameters<typeof needs>[0][number] => ({
  when: sayWhen(when),
  title,
  lines: [says],
  action: html`<a
    class="govuk-button${!isFirst && ' govuk-button--secondary'}"
    href="${action.url}"
    role="button"
    draggable="false"
    >${action.text}</a
  >`,
})

const sayWhen = ({ state, words }: Need['when']): Safe =>
  state === 'next' ? step('next', words) : clock(state, words)

export const homePages: readonly Page[] = [rootPage, homePage, failedWorkPage, practiceFirstPage]
