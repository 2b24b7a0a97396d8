import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { sanction } from '../queries/sanction.ts'
import { missingOfTold } from '../sanction-checks.ts'
import { told } from './sanction-input.ts'
import { keepNotTold, keepStep, keepTold, NOBODY } from './sanction-told.ts'

export const SANCTION_STEPS = ['told', 'not-told', 'lifted', 'corrected'] as const

const NEEDED: Readonly<Record<'not-told' | 'lifted' | 'corrected', string>> = {
  'not-told': 'Write why the parents do not know',
  lifted: 'Write why it is lifted',
  corrected: 'Write what was wrong, and what is right',
}

/** What came later: a parent was told, it was lifted, something in it was wrong. The sanction itself stays as it was. */
export const addToSanction = command({
  name: 'concerns.add-to-sanction',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    sanctionId: z.uuid(),
    kind: z.enum(SANCTION_STEPS, 'Select what you write down'),
    words: words(5_000).default(''),
    ...told,
  }),
  may: may.sanction,
  load: (db, { concernId, sanctionId }, call) => sanction.read(db, { concernId, sanctionId }, call),
  async run(work, { kind, words: why, concernId, sanctionId, ...given }, found) {
    const at = { sanctionId, concernId }
    if (kind === 'told') {
      const wrong = missingOfTold(given, { child: found, today: dayOf(work.now) })
      if (Object.keys(wrong).length) throw invalid(wrong)
      return keepTold(work, at, given, found)
    }
    if (!why) throw invalid({ words: NEEDED[kind] })
    if (kind === 'not-told') {
      if (found.kept.asks === 'parents-told')
        throw invalid({ kind: 'This sanction is that a parent is told. Tell one, or lift it' })
      return keepNotTold(work, at, why)
    }
    if (kind === 'lifted' && found.kept.isLifted) throw conflict('Somebody has lifted it already.')
    return keepStep(work, at, { ...NOBODY, kind, words: why })
  },
})
