import { dayField, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { mojTimeline } from '../../../platform/design/macros.ts'
import { sayDay } from '../../../platform/clock.ts'
import { DUTY_WORDS } from '../../../words/duties.ts'
import { CHOICE_WORDS } from '../concern.ts'
import { sayFirstTimes } from '../first-times.ts'
import type { Addition, Decision, Rung } from '../queries/record.ts'
import type { Shown } from './concern.view.ts'
import { decisionFacts } from './decision.view.ts'
import { folded, quiet } from './form.ts'
import { FIELD_WORDS } from '../record-fields.ts'
import { asWritten, lowerFirst } from './say.ts'

type Line = { at: string; title: string; by: string; body: Safe | undefined }

/** Everything that happened after it was written, newest first; and the place to add to it. */
export function timelinePart(shown: Shown): Safe {
  const { form, record, mayDeal } = shown
  const isOpen = ['words', 'happenedOn'].some(name => form.errors[name] !== undefined)
  return html`<section aria-labelledby="happened">
    <h2 class="ww-h2" id="happened">What has happened</h2>
    ${mayDeal && html`<p class="ww-soft">${sayFirstTimes(record)}</p>`}
    ${folded('Add to it', isOpen || typeof form.typed['words'] === 'string', noteForm(shown))}
    ${record.hasWayBack && mayDeal && folded('Answer the writer', form.errors['answer'] !== undefined, answerForm(shown))}
    ${mojTimeline({
      headingLevel: 3,
      items: happenedIn(shown).map(({ at, title, by, body }) => ({
        ...{ at, label: { text: title }, byline: { text: by } },
        html: body ?? html``,
      })),
    })}
  </section>`
}

const noteForm = ({ form }: Shown): Safe =>
  html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="note" />
    ${linesField(form, {
      ...{ name: 'words', label: 'What happened?' },
      hint: 'What you did, heard or found. It is never changed afterwards.',
    })}
    ${dayField(form, { name: 'happenedOn', label: 'On which day, if not today' })}
    ${quiet({ text: 'Add it' })}
  </form>`

const answerForm = ({ form }: Shown): Safe =>
  html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="answer-child" />
    ${linesField(form, {
      ...{ name: 'answer', label: 'What do you want to say to them?' },
      hint: 'They read it when they come back with their two words. Somebody may stand behind them: say nothing of what they wrote',
    })}
    ${quiet({ text: 'Answer' })}
  </form>`

function happenedIn(shown: Shown): Line[] {
  const { record } = shown
  const lines = [
    ...record.additions.map(added),
    ...record.readings.map(({ name, duty, readAt }) => ({
      ...{ at: readAt, title: 'Read', by: duty ? `${name}, ${DUTY_WORDS[duty].toLowerCase()}` : name },
      body: undefined,
    })),
    ...record.rungs.flatMap((rung, n) => told(rung, record.rungs[n - 1])),
    ...record.readers.map(({ name, because, grantedAt, grantedBy }) => ({
      ...{ at: grantedAt, title: `${name} was asked to read it`, by: grantedBy ?? 'Watchword' },
      body: html`<p>${asWritten(because)}</p>`,
    })),
    ...record.decisions.map(one => decided(one, shown)),
    {
      ...{ at: record.reportedAt.toString(), title: 'Reported', by: record.signedAs },
      body: html`<p class="ww-soft">It stands above, as it was written.</p>`,
    },
  ]
  return lines.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
}

const ADDED: Readonly<Record<Addition['kind'], string>> = {
  note: 'Note',
  'by-reporter': 'The writer added',
  'answer-to-child': 'Answered the writer',
  'asked-of-writer': 'Asked the writer',
}

const added = ({ kind, words, happenedOn, addedAt, addedBy, completes }: Addition): Line => ({
  at: addedAt,
  title: completes ? `Completed: ${lowerFirst(FIELD_WORDS[completes])}` : ADDED[kind],
  by: addedBy ?? 'whoever wrote it',
  body: html`<p>${asWritten(words)}</p>
    ${happenedOn && html`<p class="ww-soft">It happened on ${sayDay(Temporal.PlainDate.from(happenedOn))}.</p>`}`,
})

const WHY: Readonly<Record<string, string>> = {
  unread: 'Nobody below had read it in time.',
  'not-for-me': 'It was not for whoever had it before.',
}

/** Who was told when, and why it came to them. */
const told = (
  { duty, reachedAt, chairToldAt, isPressed, remindedAt }: Rung,
  before: Rung | undefined,
): Line[] => [
  {
    ...{ at: reachedAt, title: `${DUTY_WORDS[duty]} told that something waits`, by: 'Watchword' },
    body: html`<p>${isPressed ? 'No answer had come, and the writer pressed it on.' : (WHY[before?.endedWhy ?? ''] ?? 'They answer for it first.')}</p>`,
  },
  ...(remindedAt
    ? [
        {
          ...{ at: remindedAt, title: `${DUTY_WORDS[duty]} reminded`, by: 'Watchword' },
          body: html`<p>Half of the time was gone, and nobody had read it.</p>`,
        },
      ]
    : []),
  ...(chairToldAt
    ? [
        {
          ...{ at: chairToldAt, title: 'Chair of governors told that something waits', by: 'Watchword' },
          body: html`<p>Nobody had read it. They learned neither what it says nor whom it is about.</p>`,
        },
      ]
    : []),
]

/** One that was replaced stays, folded. */
const decided = (decision: Decision, shown: Shown): Line => ({
  at: decision.decidedAt,
  title: `${decision.isReplaced ? 'Decided, and replaced later' : 'Decided'}: ${CHOICE_WORDS[decision.choice].says.toLowerCase()}`,
  by: decision.decidedBy,
  body: folded(decision.isReplaced ? 'What was decided then' : 'Why', false, decisionFacts(decision, shown)),
})
