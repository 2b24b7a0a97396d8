import type { Procedure } from '../../platform/procedures/procedure.ts'
import { indecentImagesAdult } from './procedures/indecent-images-adult.ts'
import { lowLevelConcern } from './procedures/low-level-concern.ts'
import { radicalisationAdult } from './procedures/radicalisation-adult.ts'
import { staffAllegation } from './procedures/staff-allegation.ts'
import { staffMisuse } from './procedures/staff-misuse.ts'
import { whistleBlowing } from './procedures/whistle-blowing.ts'

/** Kinds of allegation. What was decided to be less is none of them. */
const ALLEGATIONS: readonly Procedure[] = [staffAllegation, indecentImagesAdult, radicalisationAdult]

/** What this register knows to do about a kind of concern. A kind stands here once each of its never-rules has a test. */
export const PROCEDURES: readonly Procedure[] = [
  ...ALLEGATIONS,
  ...[staffMisuse, lowLevelConcern, whistleBlowing],
]

export const isAllegation = ({ key }: Pick<Procedure, 'key'>): boolean =>
  ALLEGATIONS.some(one => one.key === key)
