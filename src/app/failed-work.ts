import { type Call, schoolPath } from '../platform/call.ts'
import { sayMoment } from '../platform/clock.ts'
import { html, type Safe } from '../platform/design/html.ts'
import { button, summaryList } from '../platform/design/macros.ts'
import { pageHead } from '../platform/design/parts.ts'
import {
  type FailedWork,
  failedWork,
  failedWorkWaits,
  maySeeFailedWork,
  retryFailedWork,
} from '../platform/failed-work.ts'
import type { NavItem } from '../platform/module.ts'
import { one, type Page, show, to } from '../platform/page.ts'
import { underSeal } from '../platform/queues.ts'
import type { Waiting } from '../platform/question.ts'
import { working } from './house.ts'

const sealed = underSeal(working)
const pathOf = ({ school }: Call) => `${schoolPath(school)}/failed-work`

export const failedWorkPage: Page = {
  url: '/s/:school/failed-work',
  may: maySeeFailedWork,
  async get({ call }) {
    const failed = await failedWork(call, { underSeal: sealed })
    return show({
      title: 'Work that failed',
      body: html`${pageHead({
        say: failed.length ? `${sayPieces(failed.length)} of work failed.` : 'No work has failed.',
        under:
          'What Watchword does by itself, such as sending notices, is tried six times. What fails six times waits here. When the cause is mended, try it again.',
      })}
      ${failed.length > 0 && summaryList({ rows: failed.map(work => rowOf(call, work)) })}`,
    })
  },
  async post({ call, answers }) {
    await retryFailedWork(call, { jobId: one(answers['jobId']), underSeal: sealed })
    return to(pathOf(call))
  },
}

const sayPieces = (n: number) => `${n} ${n === 1 ? 'piece' : 'pieces'}`

const rowOf = (call: Call, { id, queue, failedAt, tries }: FailedWork) => ({
  key: { text: queue },
  value: {
    html: html`${sayMoment(failedAt)}, after ${tries} ${tries === 1 ? 'try' : 'tries'}.${again(call, id, queue)}`,
  },
})

const again = (call: Call, id: string, queue: string): Safe =>
  html`<form method="post" action="${pathOf(call)}">
    <input type="hidden" name="jobId" value="${id}" />
    ${button({
      html: html`Try again<span class="govuk-visually-hidden"> ${queue}</span>`,
      classes: 'govuk-button--secondary ww-button--small',
    })}
  </form>`

export const failedWorkFoot: NavItem = {
  text: 'Work that failed',
  url: '/failed-work',
  for: maySeeFailedWork.who,
}

export const failedWorkWaiting = (call: Call): Waiting =>
  failedWorkWaits(sealed, pieces => ({
    when: { state: 'late', words: 'Late' },
    title: `${sayPieces(pieces)} of Watchword’s own work failed`,
    says: 'It was tried six times. Find out why, then try it again.',
    action: { text: 'See what failed', url: pathOf(call) },
  }))
