import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { type Line, LINE_WORDS, LINES } from '../checklist.ts'
import { qualityEvidence } from '../queries/quality-evidence.ts'

export const LINE_ASKED = ['asked', 'not-asked'] as const
export type LineAsked = { line: Line; asked: (typeof LINE_ASKED)[number] }

/** A line that is not met goes back to the writer as a question; it never stands in the way of a decision. */
export const recordQualityChecks = control<LineAsked>({
  name: 'concerns.record-quality-checks',
  asks: 'Pass each record through a checklist: what is plain ticks itself, and the lead answers the rest',
  version: 1,
  parameters: z.object({
    line: z.enum(LINES, 'Select the line').meta({ title: 'Line of the checklist' }),
    asked: z.enum(LINE_ASKED, 'Select whether it is asked').default('asked').meta({ title: 'Is it asked?' }),
  }),
  keyedBy: ['line'],
  byDefault: LINES.map(line => ({ line, asked: 'asked' })),
  stricter: (a, b) => a.line === b.line && LINE_ASKED.indexOf(a.asked) <= LINE_ASKED.indexOf(b.asked),
  without: { line: 'enough-detail', asked: 'not-asked' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ line, asked }) =>
    `${asked === 'asked' ? 'Checked of every record' : 'Not checked'}: ${LINE_WORDS[line].charAt(0).toLowerCase()}${LINE_WORDS[line].slice(1)}`,
  // By night alone: a reading at the minute of a report would tell that one was made.
  movedBy: [],
  evidence: (call, { line, asked }) => qualityEvidence(call, line, asked === 'asked'),
})
