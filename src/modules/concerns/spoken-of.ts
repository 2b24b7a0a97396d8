import type { Procedure } from '../../platform/procedures/procedure.ts'
import type { TriageQuestion } from './triage.ts'
import { speaksOf } from './urgent.ts'

/** What a record says, and which procedures are followed on it, by their key. */
export type Speaks = { text: string; followed: readonly string[] }

/** Procedures of whose kind the record speaks and which nobody follows on it. It is a question to the lead, never an answer. */
export const spokenOf = (
  procedures: readonly Procedure[],
  { text, followed }: Speaks,
): readonly Procedure[] =>
  procedures.filter(({ key, toldBy }) => !followed.includes(key) && toldBy && speaksOf(text, toldBy.words))

/**
 * What a decision still waits for, in words: a procedure that a serious kind has, or any where the policy has each
 * concern follow one. Nothing where one is followed.
 */
export function procedureMissing(
  { procedures, triage }: { procedures: readonly Procedure[]; triage: ReadonlySet<TriageQuestion> },
  speaks: Speaks,
): string | undefined {
  const pressing = spokenOf(procedures, speaks).filter(({ toldBy }) => toldBy?.isAsked)
  if (pressing.length)
    return `What was written may be about “${pressing.map(({ title }) => title).join('”, “')}”. Follow that procedure, or write why it is not`
  if (triage.has('procedure') && !speaks.followed.length)
    return 'Follow the procedure for this kind of concern, or write why none is followed'
  return undefined
}
