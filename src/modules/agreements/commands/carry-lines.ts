import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { several } from '../fields.ts'
import { command } from '../kit.ts'
import { type Carried, idOf, linesFor, withAdded } from '../lines.ts'
import { may } from '../permissions.ts'
import { draftWithLines, type LineAsked } from '../queries/lines-asked.ts'
import { saveDraft } from './save-draft.ts'

/** What a form sends to have the policy's own words added. */
export const ADD = '+'

/**
 * Says which line of the words being written holds each thing that the policy asks for, or adds it as it is
 * asked. `asked` and `lines` answer each other in order; an empty line is "none yet".
 */
export const carryLines = command({
  name: 'agreements.carry-lines',
  input: z.object({
    agreementId: z.uuid(),
    asked: several(z.string().max(400)),
    lines: several(z.string().max(1_000)),
  }),
  may: may.write,
  load: (db, input, call) => draftWithLines.read(db, input, call),
  async run({ call }, { agreementId, asked: ids, lines }, { written, last, asked }) {
    const before = written ?? last
    let text = before?.text ?? ''
    const carried: Carried[] = []
    for (const [n, id] of ids.entries()) {
      const one = asked.find(each => idOf(each) === id)
      const line = lines[n] ?? ''
      if (!one || line === '' || (line === ADD && (one.held !== undefined || one.kind === 'use'))) continue
      if (line === ADD) text = withAdded(text, one, one.clause?.words ?? '')
      else carried.push(pointed(one, line, text))
    }
    await saveDraft(call, { agreementId, text, childText: before?.childText ?? null, carried })
  },
})

function pointed(one: LineAsked, line: string, text: string): Carried {
  if (!linesFor(one.kind, text).includes(line))
    throw invalid({ lines: 'The words changed while you were choosing. Choose again' })
  return { kind: one.kind, asked: one.words, words: line }
}
