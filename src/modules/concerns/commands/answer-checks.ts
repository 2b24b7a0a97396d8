import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { LINES } from '../checklist.ts'
import { words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { linesAsked } from '../queries/lines-asked.ts'
import { readableConcern } from '../queries/standing.ts'
import { askWriter } from './ask-writer.ts'

const answer = z.object({
  line: z.enum(LINES),
  is: z.enum(['yes', 'no']),
  why: words(1_000).default(''),
  /** What is missing is asked of the writer. */
  asksWriter: z.boolean().default(false),
})

/** What the lead says of lines of the checklist. What is missing is said in words; the report stays as it was written. */
export const answerChecks = command({
  name: 'concerns.answer-checks',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), answers: z.array(answer).max(LINES.length) }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId, answers }, { reporterId }) {
    const { db, call, now, actor } = work
    const asked = await linesAsked(call)
    const given = answers.filter(({ line }) => asked.includes(line))
    if (!given.length) throw invalid({ checks: 'Answer at least one line' })
    const silent = given.filter(({ is, why }) => is === 'no' && !why)
    if (silent.length)
      throw invalid(Object.fromEntries(silent.map(({ line }) => [`why-${line}`, 'Write what is missing'])))
    if (actor.personId === null) throw new Error('A line is answered by somebody')
    const by = { answeredAt: now, answeredBy: actor.personId }
    await db
      .insertInto('concerns.checkAnswer')
      .values(
        given.map(({ line, is, why }) => ({
          ...{ schoolId: call.school.id, id: newId(), concernId, line, isMet: is === 'yes' },
          ...{ why: why || null, ...by },
        })),
      )
      .execute()
    const words = given.filter(({ is, asksWriter }) => is === 'no' && asksWriter).map(({ why }) => why)
    if (reporterId && words.length)
      await askWriter(work, { concernId, reporterId, words: words.join('\n\n') })
  },
})
