import { clockNames } from '../../platform/procedures/clocks.ts'
import type { Procedure } from '../../platform/procedures/procedure.ts'
import { exploitation } from './procedures/exploitation.ts'
import { imagery } from './procedures/imagery.ts'

/** What this room knows to do about a kind of concern. A kind stands here once each of its never-rules has a test. */
export const PROCEDURES: readonly Procedure[] = [imagery, exploitation]

/** What this room answers for when a step is late. */
export const STEP_CLOCKS = clockNames('concerns', PROCEDURES)
