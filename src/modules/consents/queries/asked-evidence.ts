import type { Kysely } from 'kysely'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { ConsentsDb } from '../kit.ts'
import { SUBJECT_WORDS, type Subject } from '../purposes.ts'
import { askedNow, type Joined } from './asking.ts'
import { outstandingOf, pupilsSql } from './standing.ts'

/** So long a family has to answer once it was asked. */
const DAYS_TO_ANSWER = 14

export async function askedEvidence(call: Joined, subject: Subject, when: string): Promise<Evidence> {
  const db = call.unit.db as unknown as Kysely<ConsentsDb>
  const about = SUBJECT_WORDS[subject]
  if (when === 'not-asked')
    return { state: 'not-met', kept: 0, due: 0, figure: `Nobody is asked about ${about}`, exceptions: [] }
  const { rows: pupils } = await pupilsSql(call.now).execute(db)
  if (!pupils.length)
    return { state: 'nothing-due', kept: 0, due: 0, figure: 'No child is on the roll', exceptions: [] }
  const asked = await askedNow(db, call)
  const questions = asked.questions.filter(one => one.subject === subject)
  const left = await outstandingOf(db, call.now, { ...asked, questions })
  const since = call.now.subtract({ hours: 24 * DAYS_TO_ANSWER })
  const late = left.filter(({ askedAt }) => askedAt === null || Temporal.Instant.compare(askedAt, since) < 0)
  return {
    state: late.length ? 'not-met' : left.length ? 'at-risk' : 'met',
    kept: pupils.length - left.length,
    due: pupils.length,
    figure: `Parents have answered about ${about} for ${pupils.length - left.length} of ${pupils.length} children`,
    exceptions: left.map(({ personId }) => personId),
  }
}
