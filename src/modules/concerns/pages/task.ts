import { schoolPath } from '../../../platform/call.ts'
import { sayDay, sayMoment } from '../../../platform/clock.ts'
import { chooseOne, dayField, type Form, linesField, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { invalid, Refusal } from '../../../platform/errors.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { endAction } from '../commands/end-action.ts'
import { END_WORDS, ENDS } from '../follow-up.ts'
import { may } from '../permissions.ts'
import { type OwnTask, task } from '../queries/task.ts'
import { sayDue, whenOf } from '../queries/tasks-wait.ts'
import { asWritten } from './say.ts'

/** What somebody was asked to do. Its address and its words tell nothing of what it is about. */
export const taskPage: Page = {
  url: '/s/:school/tasks/:actionId',
  may: may.endAction,
  beforeModuleGates: true,
  async get({ call, params, typed, errors }) {
    const found = await task(call, params)
    const base = schoolPath(call.school)
    const isOwn = found.ownerId === call.actor.personId
    return show({
      ...{ title: 'Something to do', errors, errorTitle: 'Not recorded yet', wide: false },
      before: found.concernId
        ? html`<a class="govuk-back-link" href="${base}/concerns/${found.concernId}#actions">The record</a>`
        : html`<a class="govuk-back-link" href="${base}">Home</a>`,
      body: html`${pageHead({
        say: isOwn ? `${found.givenBy} asks you` : `${found.givenBy} asked ${found.owner}`,
        under: `${found.task ? `${found.task}${found.interviewWith ? ` with ${found.interviewWith}` : ''}. ` : ''}Asked on ${sayMoment(found.givenAt)}.`,
      })}
        ${stateOf(found, call.now)}
        <div class="govuk-!-margin-bottom-6"><p class="ww-said">${asWritten(found.what)}</p></div>
        ${found.state ? ended(found) : found.interviewWith ? interviewForm({ typed, errors }, found.interviewWith) : endForm({ typed, errors })}`,
    })
  },
  async post({ call, params, answers }) {
    try {
      await endAction(call, { ...answers, heldOn: typedDay(answers, 'heldOn'), actionId: params['actionId'] })
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'conflict') throw invalid({ state: error.message })
      throw error
    }
    const found = await task(call, params)
    const base = schoolPath(call.school)
    return to(found.concernId ? `${base}/concerns/${found.concernId}#actions` : base)
  },
}

function stateOf({ state, dueAt }: OwnTask, now: Temporal.Instant): Safe | false {
  if (state) return html`<p>${step('done', state === 'done' ? 'Done' : 'Could not be done')}</p>`
  if (!dueAt) return false
  return html`<p>${clock(whenOf(dueAt, now).when.state, sayDue(dueAt))}</p>`
}

const ended = ({ endWords, endedAt, heldOn, outcome }: OwnTask): Safe =>
  html`<h2 class="govuk-heading-m">What became of it</h2>
    ${heldOn && html`<p>Held on ${sayDay(heldOn)}.</p>`}
    <p>${asWritten(endWords ?? '')}</p>
    ${outcome && html`<p>What came of it: ${asWritten(outcome)}</p>`}
    <p class="ww-soft ww-small">${endedAt && sayMoment(endedAt)}</p>`

const endForm = (form: Form): Safe =>
  postForm(
    [
      chooseOne(form, {
        ...{ name: 'state', label: 'What became of it?' },
        items: ENDS.map(value => ({ value, text: END_WORDS[value] })),
      }),
      linesField(form, {
        ...{ name: 'words', label: 'What did you do, or why can it not be done?' },
        hint: 'Whoever asked you reads these words. They are kept, and never changed.',
      }),
    ],
    'Send it',
  )

/** An interview stays open until it was held, or is cancelled with the reason. */
const interviewForm = (form: Form, child: string): Safe =>
  postForm(
    [
      chooseOne(form, {
        ...{ name: 'state', label: `Was the interview with ${child} held?` },
        items: [
          { value: 'done', text: 'It was held' },
          { value: 'unobtainable', text: 'It is cancelled', hint: 'Write why' },
        ],
      }),
      dayField(form, {
        name: 'heldOn',
        label: 'On which day was it held?',
        hint: 'Leave it empty if it is cancelled',
      }),
      linesField(form, {
        ...{ name: 'words', label: 'What was said, or why is it cancelled?' },
        hint: 'Your notes go to the record. They are kept, and never changed.',
      }),
      linesField(form, {
        name: 'outcome',
        label: 'What came of it?',
        rows: 2,
        hint: 'Leave it empty if it is cancelled',
      }),
    ],
    'Send it',
  )
