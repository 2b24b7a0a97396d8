import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDayOfWeek } from '../../../platform/clock.ts'
import { type Form, pick, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock } from '../../../platform/design/states.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { typedTime } from '../../../platform/typed-time.ts'
import { isReached } from '../absence.ts'
import { recordLeadCall } from '../commands/record-call.ts'
import { may } from '../permissions.ts'
import { type Watched, watchedToday } from '../queries/absent-today.ts'
import { callFields, lineOfCall, sayAbsences, sayChild } from './call.view.ts'

/** For the leads alone: which of the absent children they watch, and whether somebody at home was reached. */
export const watchedPage: Page = {
  url: '/s/:school/absent-and-watched',
  may: may.watch,
  beforeModuleGates: true,
  async get({ call, typed, errors }) {
    const base = schoolPath(call.school)
    return show(
      watchedView({ base, now: call.now, watched: await watchedToday(call), form: { typed, errors } }),
    )
  },
  async post({ call, answers }) {
    const at = `${schoolPath(call.school)}/absent-and-watched`
    // Nobody is on the list any more, or never was: there is no call to record, and no field to put right.
    if ((await watchedToday(call)).length === 0) return to(at)
    const personId = one(answers['personId']) || undefined
    await recordLeadCall(call, { ...answers, personId, rungAt: typedTime(one(answers['rungAt'])) })
    return to(at)
  },
}

type Shown = { base: string; now: Temporal.Instant; watched: readonly Watched[]; form: Form }

const reached = ({ calls, leadCalls }: Watched): boolean => isReached([...calls, ...leadCalls])

function watchedView({ base, now, watched, form }: Shown): PageView {
  const open = watched.filter(child => !reached(child)).length
  return {
    ...{ title: 'Absent and watched', errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
    body: html`${pageHead({
      over: sayDayOfWeek(dayOf(now)),
      say: watched.length === 0 ? 'No child whom you watch is on today’s list' : sayOpen(open),
      under:
        'Children with a watching file who are absent today. The office rings every home that gave no reason and does not see this list.',
    })}
    <ul class="ww-plain">
      ${watched.map(child => rowOf(child, base))}
    </ul>
    ${
      watched.length > 0 &&
      html`<h2 class="ww-h2">You rang yourself</h2>
        <p>The leads see it, and not the office.</p>
        ${postForm(
          [
            pick(form, {
              ...{ name: 'personId', label: 'Whose home?' },
              items: watched.map(({ personId, name }) => ({ value: personId, text: name })),
            }),
            ...callFields(form),
          ],
          'Record the call',
        )}`
    }`,
  }
}

const sayOpen = (open: number): string =>
  open === 0 ? 'Every home was reached' : `${open} ${open === 1 ? 'home has' : 'homes have'} not been reached`

const rowOf = (child: Watched, base: string): Safe =>
  html`<li>
    <p class="govuk-!-margin-bottom-1">
      <a class="govuk-link" href="${base}/children/${child.personId}/concerns/watch">${sayChild(child)}</a><br />${sayAbsences(child)}
    </p>
    ${!reached(child) && html`<p class="govuk-!-margin-bottom-1">${clock('today', 'Nobody was reached yet')}</p>`}
    <ul class="govuk-list">
      ${[...child.calls, ...child.leadCalls].map(lineOfCall)}
    </ul>
  </li>`
