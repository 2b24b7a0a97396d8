import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayMoment, SCHOOL_ZONE } from '../../../platform/clock.ts'
import { type Form, linesField, pick, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { invalid, notAllowed } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedTime } from '../../../platform/typed-time.ts'
import { adultsToPick } from '../../adults/index.ts'
import type { Adult } from '../asked-once.ts'
import { noteAdvice, writeAdvice } from '../commands/write-advice.ts'
import { may } from '../permissions.ts'
import { type VisitCall, visitCalls } from '../queries/visit-calls.ts'

/** What was advised by telephone to somebody on a visit: for the two who spoke. */
export const visitCallsPage: Page = {
  url: '/s/:school/visit-calls',
  may: may.seeAdvice,
  beforeModuleGates: true,
  async get({ call, typed, errors }) {
    const mayWrite = holds(call.actor, may.writeAdvice.who)
    const adults = mayWrite ? await adultsToPick(call) : []
    return show(
      callsView(await visitCalls(call), {
        ...{ base: schoolPath(call.school), form: { typed, errors }, mayWrite },
        adults: adults.filter(({ personId }) => personId !== call.actor.personId),
      }),
    )
  },
  async post({ call, answers }) {
    const callId = one(answers['callId'])
    if (callId) await noteAdvice(call, { callId, kind: 'confirmed' })
    else if (!holds(call.actor, may.writeAdvice.who)) throw notAllowed(may.writeAdvice.to)
    else await writeAdvice(call, { ...answers, spokenAt: momentToday(one(answers['at']), call.now) })
    return to(`${schoolPath(call.school)}/visit-calls`)
  },
}

/** A time of today; nothing typed means just now. */
function momentToday(typed: string, now: Temporal.Instant): Temporal.Instant | undefined {
  if (!typed.trim()) return undefined
  const time = typedTime(typed)
  if (!time) throw invalid({ at: 'Enter a time, like 2:30 pm' })
  return dayOf(now).toZonedDateTime({ timeZone: SCHOOL_ZONE, plainTime: time }).toInstant()
}

type Around = { base: string; form: Form; mayWrite: boolean; adults: readonly Adult[] }

function callsView(calls: readonly VisitCall[], { base, form, mayWrite, adults }: Around): PageView {
  const toRead = calls.filter(({ isMine, confirmedAt }) => isMine && !confirmedAt).length
  return {
    title: 'Calls from a visit',
    wide: false,
    errors: form.errors,
    errorTitle: 'Not recorded yet',
    body: html`${pageHead({
      say: toRead ? 'Read what you were advised' : 'Calls from a visit',
      under: 'Only the two who spoke see what is written here.',
    })}
    ${calls.map(one => callPart(one, base))} ${!calls.length && html`<p>Nothing was written down yet.</p>`}
    ${mayWrite && writeForm(form, adults)}`,
  }
}

const callPart = ({ id, isMine, caller, duty, spokenAt, ...call }: VisitCall, base: string): Safe =>
  html`<section aria-labelledby="c${id}">
    <h2 class="ww-h2 ww-h2--ruled" id="c${id}">${isMine ? `Advice from the school: ${duty}` : `${caller} rang you`}</h2>
    <p class="ww-soft ww-small">${sayMoment(spokenAt)}</p>
    <p>${asWritten(call.advice)}</p>
    <p><strong>You speak next:</strong> ${call.speaksNext}</p>
    ${
      call.confirmedAt
        ? html`<p>${step('done', `Read, ${sayMoment(call.confirmedAt)}`)}</p>`
        : isMine
          ? html`<form method="post" novalidate>
              <input type="hidden" name="callId" value="${id}" />
              ${button({ text: 'I have read it', preventDoubleClick: true })}
            </form>`
          : html`<p>${clock('today', 'Not confirmed yet')}</p>`
    }
    ${isMine && !call.isJoined && html`<p><a class="govuk-link" href="${base}/report-a-concern/on-a-visit">Write your report: this is joined to it</a></p>`}
    ${isMine && call.isJoined && html`<p class="ww-soft">It stands in your report.</p>`}
  </section>`

const writeForm = (form: Form, adults: readonly Adult[]): Safe =>
  html`<form method="post" novalidate>
    <h2 class="ww-h2 ww-h2--ruled">Somebody rang from a visit</h2>
    ${pick(form, {
      ...{ name: 'callerId', label: 'Who rang?', none: 'Pick a name' },
      items: adults.map(({ personId, name }) => ({ value: personId, text: name })),
    })}
    ${textField(form, { name: 'at', label: 'At what time?', hint: 'Like 2:30 pm. Leave it empty if it was just now', classes: 'govuk-input--width-10' })}
    ${linesField(form, { name: 'advice', label: 'What did you advise?', hint: 'They read it on their phone', rows: 4 })}
    ${textField(form, { name: 'speaksNext', label: 'When do you speak next?', hint: 'Like 4 pm, I ring you' })}
    ${button({ text: 'Record it', preventDoubleClick: true })}
  </form>`
