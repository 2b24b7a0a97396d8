import { schoolPath } from '../../../platform/call.ts'
import { sayMoment } from '../../../platform/clock.ts'
import { chooseOne, type Form, linesField, postForm } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { invalid, Refusal } from '../../../platform/errors.ts'
import { type Page, show, to } from '../../../platform/page.ts'
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
        under: `${found.task ? `${found.task}. ` : ''}Asked on ${sayMoment(found.givenAt)}.`,
      })}
        ${stateOf(found, call.now)}
        <div class="govuk-!-margin-bottom-6"><p class="ww-said">${asWritten(found.what)}</p></div>
        ${found.state ? ended(found) : endForm({ typed, errors })}`,
    })
  },
  async post({ call, params, answers }) {
    try {
      await endAction(call, { ...answers, actionId: params['actionId'] })
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

const ended = ({ endWords, endedAt }: OwnTask): Safe =>
  html`<h2 class="govuk-heading-m">What became of it</h2>
    <p>${asWritten(endWords ?? '')}</p>
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
