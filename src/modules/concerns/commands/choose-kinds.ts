import { z } from 'zod'
import { command } from '../kit.ts'
import { kindsIn } from '../kinds-chosen.ts'
import { may } from '../permissions.ts'
import { askedOfDecision } from '../queries/asked-of-decision.ts'
import { proceduresToChange } from '../queries/procedures.ts'
import { signsInForce } from '../queries/signs.ts'
import { readableConcern } from '../queries/standing.ts'
import { beginProcedure } from './begin-procedure.ts'
import { markSigns } from './mark-signs.ts'

/**
 * What the policy has follow from a kind at once, before anything is decided: its procedure begins, and its sign is
 * marked. Chosen again, nothing happens twice.
 */
export const chooseKinds = command({
  name: 'concerns.choose-kinds',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), risks: z.array(z.string().max(200)).default([]) }),
  may: may.deal,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run({ db, call }, { concernId, risks }): Promise<{ begun: readonly string[] }> {
    const asked = await askedOfDecision(call)
    const kinds = kindsIn(asked, risks)
    const known = await signsInForce(call)
    const signs = kinds.map(({ marks }) => marks).filter(name => known.has(name))
    if (signs.length) await markSigns(call, { concernId, signs })
    const followed =
      (await proceduresToChange(db, concernId))?.runs.map(({ definition }) => definition.key) ?? []
    const begins = new Set(kinds.map(one => one.begins))
    const begun = asked.procedures.filter(({ key }) => begins.has(key) && !followed.includes(key))
    for (const { key } of begun) await beginProcedure(call, { concernId, key })
    return { begun: begun.map(({ title }) => title) }
  },
})

/** Said above a decision that waits for what has begun with it. A referral never does. */
export const sayBegun = (titles: readonly string[]): string =>
  `With this kind “${titles.join('”, “')}” has begun, and stands on the record. Only a referral is decided before it; what you typed is still here`
