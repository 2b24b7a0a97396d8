import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { type Candidate, SETTLEMENTS } from '../match-clauses.ts'
import { may } from '../permissions.ts'
import { bindingsIn } from '../queries/bindings-of.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'

/**
 * A person says what a doubtful clause is: the same as an earlier one, that one changed, a part of it, several
 * joined, or new. "Same" keeps what the earlier one was bound to; otherwise that is suggested again.
 */
export const settleMatch = command({
  name: 'policies.settle-match',
  input: z.object({
    versionId: z.uuid(),
    clauseId: z.uuid(),
    answer: z.enum(SETTLEMENTS, 'Select what this clause is'),
    earlierClauseId: z.uuid().optional(),
  }),
  may: may.prepare,

  async load(db, { versionId, clauseId }) {
    const version = await versionFor(db, versionId)
    const clause = await db
      .selectFrom('policies.clauseInVersion as c')
      .leftJoin('policies.matchSettled as m', join =>
        join.onRef('m.versionId', '=', 'c.versionId').onRef('m.clauseN', '=', 'c.n'),
      )
      .select(['c.n', 'c.how', 'c.candidates', 'm.answer as settled'])
      .where('c.versionId', '=', versionId)
      .where('c.clauseId', '=', clauseId)
      .executeTakeFirst()
    return version && clause && { version, clause }
  },

  async run({ db, call, actor, now, touched }, { versionId, answer, earlierClauseId }, { version, clause }) {
    refuseUnlessDraft(version)
    if (clause.settled || clause.how !== 'doubtful') throw conflict('This clause is settled already')
    const candidates = (clause.candidates as Candidate[]).map(({ clauseId }) => clauseId)
    const earlier =
      answer === 'new' ? [] : [earlierClauseId ?? candidates[0]].filter((id): id is Id => id !== undefined)
    const [only] = earlier
    if (answer !== 'new' && (!only || !candidates.includes(only)))
      throw invalid({ earlierClauseId: 'Select which earlier clause you mean' })
    await db
      .insertInto('policies.matchSettled')
      .values({
        ...{ schoolId: call.school.id, versionId, clauseN: clause.n, answer },
        ...{ earlierClauseIds: JSON.stringify(earlier), settledAt: now, settledBy: actor.personId },
      })
      .execute()
    touched(versionId, ...earlier)
    if (!only || !version.previousId) return

    if (answer === 'same' || answer === 'changed') {
      const taken = await db
        .selectFrom('policies.clauseInVersion')
        .select('reference')
        .where('versionId', '=', versionId)
        .where('clauseId', '=', only)
        .executeTakeFirst()
      if (taken) throw conflict(`Clause ${taken.reference} is that clause already`)
      await db
        .updateTable('policies.clauseInVersion')
        .set({ clauseId: only })
        .where('versionId', '=', versionId)
        .where('n', '=', clause.n)
        .execute()
    }
    const school = { schoolId: call.school.id, versionId, clauseN: clause.n }
    const before = (await bindingsIn(db, [version.previousId])).filter(({ clauseId }) => clauseId === only)
    for (const { control, key, audience, system, given, bindingId, boundAt, boundById } of before) {
      const parameters = JSON.stringify(given)
      if (answer === 'same')
        await db
          .insertInto('policies.binding')
          .values({
            ...{ ...school, id: newId(), control, key, audience, system, parameters },
            ...{ carriedFrom: bindingId, boundAt, boundBy: boundById },
          })
          .onConflict(once => once.doNothing())
          .execute()
      else
        await db
          .insertInto('policies.suggestion')
          .values({
            ...{ ...school, id: newId(), control, audience, system, parameters, sure: 'likely', words: '' },
            why: 'An earlier clause that this one comes from was bound to it.',
          })
          .execute()
    }
  },
})
