import { newId } from '../../words/ids.ts'
import type { Ask, Procedure, Step } from './procedure.ts'
import type { Entry, Facts } from './walk.ts'

export const ask = (key: string, more: Partial<Ask> = {}): Ask => ({
  ...{ key, label: key, kind: 'yes-no-unknown', isEach: false, isNeeded: true },
  ...more,
})
export const step = (key: string, more: Partial<Step> = {}): Step => ({
  ...{ key, title: key, says: '', asks: [], after: [], skip: 'reason', isFixed: false, isMany: false },
  ...more,
})
export const [ana, ben] = [newId(), newId()]
export const ADULT = ask('adult', { trigger: { says: 'An adult is involved' } })
export const SHOWN = ask('shown', { isEach: true })
export const ACTS = ask('acts', { trigger: { says: 'Under 13', onlyIf: { ask: 'shown', age: 13 } } })
export const PROCEDURE: Procedure = {
  ...{ key: 'test', title: 'Test', alsoCalled: [], version: 1, guidance: [], first: '', never: [] },
  steps: [
    step('review', { asks: [ADULT, SHOWN, ACTS] }),
    step('told', { by: 'telling', after: ['review'] }),
    step('wait', { only: { step: 'review', ask: 'adult', is: ['yes'] } }),
    step('end', { after: ['review', 'told', 'wait'] }),
  ],
  locks: [{ act: 'keep', until: [{ noTrigger: true }], says: 'A trigger stands' }],
}
export const facts = (ages: readonly (number | null)[] = [], done: readonly string[] = []): Facts => ({
  children: ages.map((age, n) => ({ id: [ana, ben][n] ?? ana, age })),
  done: new Map(done.map(one => [one, Temporal.Instant.from('2026-11-27T08:00:00Z')])),
})
let moment = Temporal.Instant.from('2026-11-27T09:00:00Z')
export const entry = (
  of: string,
  answers: Record<string, string> = {},
  state: Entry['state'] = 'done',
): Entry => ({
  ...{ step: of, state, answers },
  recordedAt: (moment = moment.add({ minutes: 1 })),
})
