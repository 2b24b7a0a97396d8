import { knowFirstRunLink } from '../../modules/access/index.ts'
import { html, type Safe } from '../../platform/design/html.ts'
import type { PageView } from '../../platform/design/layout.ts'
import { button } from '../../platform/design/macros.ts'
import { pageHead } from '../../platform/design/parts.ts'
import { sayFailure } from '../../platform/errors.ts'
import { type Page, show, to } from '../../platform/page.ts'
import { beginPractice, type PracticeState, practiceState, practiceToken } from './open-practice.ts'

/** The second way in: whoever may set up the first school may look around a made-up one first. */
export const practiceFirstPage: Page = {
  url: '/first-run/:token/practice',
  may: { to: 'look around a practice school', who: ['anyone'] },
  beforeGates: true,
  ownTransactions: true,
  async get({ call, params, address }) {
    const token = params['token'] ?? ''
    await knowFirstRunLink(call, token, address)
    return show(practiceFirstView(await practiceState(call.house, call.now), `/first-run/${token}`))
  },
  async post({ call, params, address }) {
    const token = params['token'] ?? ''
    await knowFirstRunLink(call, token, address)
    const state = await practiceState(call.house, call.now)
    if (state.is === 'whole')
      return to(`/practice/${await practiceToken(call.house, call.now, state.school)}`)
    const making = await beginPractice(call.house, call.now)
    // It is made while they wait; the page says how it went.
    making?.done.catch((error: unknown) => console.error(`practice school: ${sayFailure(error)}`))
    return to(`/first-run/${token}/practice`)
  },
}

const ABOUT = html`<p class="govuk-body">
    Merrowdale is a made-up primary school: 210 children, their parents, 35 adults, a policy that governors have
    approved twice, and a year of what happens in a school. Everybody in it is invented.
  </p>
  <p class="govuk-body">
    You can be its headteacher, its safeguarding lead, a teacher, the office, a governor or a parent, and change
    whatever you like. Nothing is sent to anybody. It stays apart from the school you set up.
  </p>`

const form = (text: string): Safe =>
  html`<form method="post">${button({ text, preventDoubleClick: true })}</form>`

function practiceFirstView(state: PracticeState, back: string): PageView {
  const after = html`<p class="govuk-body"><a class="govuk-link" href="${back}">Set up your own school instead</a></p>`
  const title = 'Look around a practice school'
  switch (state.is) {
    case 'whole':
      return {
        title,
        wide: false,
        body: html`${pageHead({ say: title })} ${ABOUT} ${form('Go in')} ${after}`,
      }
    case 'being-made':
      return {
        title: 'The practice school is being made',
        wide: false,
        body: html`${pageHead({
          say: 'The practice school is being made',
          under: 'It takes about half a minute: its year is lived through, deed by deed.',
        })}
        ${button({ text: 'Look again', href: `${back}/practice` })} ${after}`,
      }
    case 'none':
      return {
        title,
        wide: false,
        body: html`${pageHead({
          say: title,
          under: state.wasBroken
            ? 'One was begun and not finished. Press, and another is made.'
            : 'It is made when you press, which takes about half a minute.',
        })}
        ${ABOUT} ${form('Make the practice school')} ${after}`,
      }
  }
}
