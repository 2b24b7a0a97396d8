import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button, errorMessage } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { keepSelfCheck } from '../commands/keep-self-check.ts'
import { may } from '../permissions.ts'
import type { CheckJudged } from '../queries/self-check-rows.ts'
import { selfChecks } from '../queries/self-checks.ts'
import { hidden } from './say.ts'

/** What each looks at of their own, such as their privacy settings: the day is kept, and nothing else. */
export const selfChecksPage: Page = {
  url: '/s/:school/agreements/self-checks',
  may: may.selfCheck,
  async get({ call, errors }) {
    const { asked, mine, everybody } = await selfChecks(call)
    const left = mine.filter(({ state }) => state !== 'done').length
    return show({
      title: 'Check your own settings',
      wide: false,
      errors,
      errorTitle: 'Not kept yet',
      body: html`${pageHead({
        say: !mine.length
          ? 'The policy asks you to check nothing of your own.'
          : left
            ? 'Look at your own settings.'
            : 'You have looked at your own settings.',
        under: 'Only the day is kept: no account, no name in it, and nothing of what you see.',
      })}
      ${errors['topic'] !== undefined && errorMessage({ id: 'topic', text: errors['topic'] })} ${mine.map(ownPart)}
      ${[...Map.groupBy(everybody, ({ topic }) => topic)].map(([topic, people]) =>
        listPart(topic, people, !asked.some(one => one.topic === topic && one.missed > 0)),
      )}`,
    })
  },
  async post({ call, answers }) {
    await keepSelfCheck(call, answers)
    return to(`${schoolPath(call.school)}/agreements/self-checks`)
  },
}

const ownPart = ({ topic, state, checkedAt }: CheckJudged): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">${topic}</h2>
    <p>
      ${
        state === 'done'
          ? stateTag('met', `You looked on ${checkedAt ? sayDay(dayOf(checkedAt)) : ''}`)
          : stateTag('at-risk', checkedAt ? `Last on ${sayDay(dayOf(checkedAt))}` : 'Not yet')
      }
    </p>
    ${
      state !== 'done' &&
      html`<form method="post" novalidate>
        <input type="hidden" name="topic" value="${topic}" />
        ${button({ html: html`I have looked${hidden(`: ${topic}`)}`, preventDoubleClick: true })}
      </form>`
    }`

/** Where the policy waits until somebody has missed it so often, nobody is named before. */
const listPart = (topic: string, people: readonly CheckJudged[], isOpenNamed: boolean): Safe => {
  const missed = people.filter(({ state }) => state === 'missed')
  const open = people.filter(({ state }) => state === 'open')
  const names = (all: readonly CheckJudged[]) =>
    html`<ul class="govuk-list govuk-list--bullet">
      ${all.map(({ name }) => html`<li>${name}</li>`)}
    </ul>`
  return html`<h2 class="ww-h2 ww-h2--ruled">Who has looked: ${topic}</h2>
    <p>${people.length - missed.length - open.length} of ${people.length} have.</p>
    ${missed.length > 0 && html`<h3 class="ww-label">Missed it</h3>${names(missed)}`}
    ${isOpenNamed && open.length > 0 && html`<h3 class="ww-label">Not yet</h3>${names(open)}`}`
}
