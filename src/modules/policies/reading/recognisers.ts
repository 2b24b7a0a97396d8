import { ACCESS } from './recognisers-access.ts'
import { AGREEMENTS } from './recognisers-agreements.ts'
import { PEOPLE } from './recognisers-people.ts'
import { POLICIES } from './recognisers-policies.ts'
import type { Recogniser } from './suggest.ts'

/** How plain school policies ask for this controls. Each const moves beside its control when that stands. */
export const RECOGNISERS: readonly Recogniser[] = [...ACCESS, ...PEOPLE, ...POLICIES, ...AGREEMENTS]
