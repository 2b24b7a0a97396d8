import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead, reachedAt } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { checkHelpLine } from '../commands/check-help-line.ts'
import { type Checked, type CheckState, stateOf } from '../help-lines.ts'
import { may } from '../permissions.ts'
import { helpLines } from '../queries/help-lines.ts'
import { count } from './say.ts'

/** Every help line that the policy names, and whether it was tried in time. */
export const helpLinesPage: Page = {
  url: '/s/:school/help-lines',
  may: may.changeContacts,
  async get({ call }) {
    const lines = await helpLines(call)
    const today = dayOf(call.now)
    const due = lines.filter(line => stateOf(line, today) !== 'works').length
    return show({
      title: 'Help lines',
      body: html`${pageHead({
        say: !lines.length
          ? 'The policy names no help line.'
          : due
            ? `${count(due, 'help line is', 'help lines are')} to be tried.`
            : 'Every help line was tried in time.',
        under: html`Ring it or open it, then say whether it answers.
          <a class="govuk-link" href="${schoolPath(call.school)}/help">See the page of help</a>`,
      })}
      <ul class="ww-plain">
        ${lines.map(line => lineOf(line, stateOf(line, today)))}
      </ul>`,
    })
  },
  async post({ call, answers }) {
    await checkHelpLine(call, answers)
    return to(`${schoolPath(call.school)}/help-lines`)
  },
}

const sayState = ({ last }: Checked, state: CheckState): Safe => {
  const on = last ? ` on ${sayDay(dayOf(last.checkedAt))}` : ''
  return {
    works: stateTag('met', `Answers: tried${on}`),
    dead: stateTag('not-met', `Does not answer: tried${on}`),
    overdue: stateTag('not-met', `Last tried${on}`),
    never: stateTag('at-risk', 'Not tried yet'),
  }[state]
}

const lineOf = (line: Checked, state: CheckState): Safe =>
  html`<li>
    <p><strong>${line.line}</strong>: ${reachedAt(line.contact)}<br />${sayState(line, state)}</p>
    <form method="post" novalidate>
      <input type="hidden" name="line" value="${line.line}" />
      <div class="govuk-button-group">
        ${(['yes', 'no'] as const).map(works =>
          button({
            html: html`${works === 'yes' ? 'It answers' : 'It does not'}<span class="govuk-visually-hidden">: ${line.line}</span>`,
            ...{ name: 'works', value: works, classes: 'govuk-button--secondary ww-button--small' },
          }),
        )}
      </div>
    </form>
  </li>`
