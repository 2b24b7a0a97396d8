import { sayDay } from '../../../platform/clock.ts'
import { type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { mojTimeline } from '../../../platform/design/macros.ts'
import { SAY_WORDS } from '../../concerns/index.ts'
import { CHOICE_WORDS } from '../concern.ts'
import type { AdultRecord } from '../queries/adult-concern.ts'
import { deedForm } from './form.ts'
import { asWritten, dutyInWords } from './say.ts'

type Happened = { at: string; label: string; by?: string | null; says?: Safe }

/** Newest first, with the one form that adds to it. */
export const happenedSection = (record: AdultRecord, form: Form): Safe =>
  html`<section aria-labelledby="happened">
    <h2 class="ww-h2" id="happened">What has happened</h2>
    ${deedForm('note', 'Add to it', [
      linesField(form, {
        ...{ name: 'words', label: 'What was done, said or advised?', rows: 2 },
        hint: 'By whom, when, and in which words. Nothing can be changed afterwards',
      }),
    ])}
    ${
      record.hasWayBack &&
      deedForm('answer-child', 'Answer the writer', [
        linesField(form, {
          ...{ name: 'answer', label: 'What do you want to say to them?', rows: 2 },
          hint: 'They read it when they come back with their two words. Somebody may stand behind them: say nothing of what they wrote',
        }),
      ])
    }
    ${mojTimeline({
      headingLevel: 3,
      items: allOf(record)
        .toReversed()
        .toSorted((a, b) => Temporal.Instant.compare(instant(b), instant(a)))
        .map(one => ({
          label: { text: one.label },
          at: instant(one).toString(),
          ...(one.by ? { byline: { text: one.by } } : {}),
          html: html`${one.says && html`<p>${one.says}</p>`}`,
        })),
    })}
  </section>`

const instant = ({ at }: Happened) => Temporal.Instant.from(at)

const ADDED: Readonly<Record<AdultRecord['additions'][number]['kind'], string>> = {
  note: 'Note',
  'by-reporter': 'The writer added',
  'answer-to-child': 'Answered the writer',
}

const ENDED: Readonly<Record<string, string>> = {
  unread: 'Not read in time',
  'not-for-me': 'Passed on: “not for me”',
  'taken-over': 'Taken over',
  named: 'Somebody was named for whom another answers',
  vacant: 'Nobody held the duty any more',
}

function allOf(record: AdultRecord): Happened[] {
  const { additions, readings, rungs, decisions, tellings } = record
  return [
    { at: record.reportedAt.toString(), label: 'Reported', by: record.signedAs },
    ...rungs.map(({ duty, isOffer, reachedAt }) => ({
      ...{
        at: reachedAt,
        label: `${isOffer ? 'Offered' : 'Came'} to the ${dutyInWords(duty)}`,
        by: 'Watchword',
      },
    })),
    ...rungs.flatMap(({ duty, endedAt, endedWhy }) => {
      const why = endedWhy === null ? undefined : ENDED[endedWhy]
      return endedAt && why ? [{ at: endedAt, label: `${why}: ${dutyInWords(duty)}`, by: 'Watchword' }] : []
    }),
    ...readings.map(({ name, duty, readAt }) => ({
      ...{ at: readAt, label: 'Read', by: duty ? `${name}, ${dutyInWords(duty)}` : name },
    })),
    ...additions.map(({ kind, words, addedAt, addedBy }) => ({
      ...{ at: addedAt, label: ADDED[kind], by: addedBy },
      says: asWritten(words),
    })),
    ...decisions.map(one => ({
      ...{ at: one.decidedAt, label: `Decided: ${CHOICE_WORDS[one.choice].says}`, by: one.decidedBy },
      says: decided(one),
    })),
    ...tellings.map(({ agreedBy, said, toldOn, recordedAt }) => ({
      ...{ at: recordedAt, label: 'Recorded that the adult was told' },
      says: html`On ${sayDay(Temporal.PlainDate.from(toldOn))}: ${asWritten(said)}<br />Agreed by: ${asWritten(agreedBy)}`,
    })),
  ]
}

const decided = ({
  reasons,
  consulted,
  reviewOn,
  told,
  isReplaced,
}: AdultRecord['decisions'][number]): Safe =>
  html`${asWritten(reasons)}${consulted && html`<br />Asked: ${asWritten(consulted)}`}
  ${reviewOn && html`<br />Look again on ${sayDay(Temporal.PlainDate.from(reviewOn))}`}
  ${told && html`<br />The writer is told: ${SAY_WORDS[told]}`}
  ${isReplaced && html`<br /><strong>A later decision stands in its place.</strong>`}`
