import { z } from 'zod'
import { systemActor } from '../../../platform/call.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { appointmentsNow } from '../../people/index.ts'
import { ladderOf } from '../concern.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { rungFor, rungsOf } from './rung-for.ts'
import { subjectsOf } from './subjects-of.ts'

type Answers = {
  /** Whom it may be about: those who were known, and whom the words name. */
  subjectIds: Id[]
  /** They, whom the words mean by their office, and their family: never to see it. */
  keptFrom: Id[]
  /** Whoever comes first on the ladder; nothing, where nobody does. */
  duty: Duty | null
  holderIds: Id[]
}

/** Who would answer for a record with these words, before there is one: for what waits to become one. It writes nothing. */
export const whoAnswers = query({
  name: 'adults.who-answers',
  chain: 'adults',
  input: z.object({ subjectIds: z.array(z.uuid()), words: z.string() }),
  may: may.moveLadder,
  async read(db, { subjectIds, words }, call): Promise<Answers> {
    const of = await subjectsOf(db, call, { subjectIds, account: words })
    const ladder = ladderOf(of.rights)
    const always = [...of.subjects, ...of.meant, ...of.family.own]
    const held = await appointmentsNow({ ...call, actor: systemActor('adults.ladder') })
    const rung = rungFor(held, {
      ...{ ladder, rungs: await rungsOf(call, ladder) },
      ...{ passedBy: new Set(always), saidFamily: new Set(of.family.said) },
    })
    const holderIds = [...(rung?.holders ?? [])]
    const notNeeded = of.family.said.filter(id => !holderIds.includes(id))
    return {
      ...{ subjectIds: of.subjects, keptFrom: [...new Set([...always, ...notNeeded])] },
      ...{ duty: rung?.duty ?? null, holderIds },
    }
  },
})
