import { clockNames } from '../../platform/procedures/clocks.ts'
import type { Procedure } from '../../platform/procedures/procedure.ts'
import { bullying } from './procedures/bullying.ts'
import { communication } from './procedures/communication.ts'
import { complaint } from './procedures/complaint.ts'
import { dataLoss } from './procedures/data-loss.ts'
import { exploitation } from './procedures/exploitation.ts'
import { filterBreach } from './procedures/filter-breach.ts'
import { hate } from './procedures/hate.ts'
import { imagery } from './procedures/imagery.ts'
import { indecentImages } from './procedures/indecent-images.ts'
import { misuse } from './procedures/misuse.ts'
import { sexualViolence } from './procedures/sexual-violence.ts'
import { radicalisation } from './procedures/radicalisation.ts'
import { socialMedia } from './procedures/social-media.ts'
import { upskirting } from './procedures/upskirting.ts'

/** What this room knows to do about a kind of concern. A kind stands here once each of its never-rules has a test. */
export const PROCEDURES: readonly Procedure[] = [
  imagery,
  sexualViolence,
  upskirting,
  hate,
  exploitation,
  indecentImages,
  radicalisation,
  bullying,
  socialMedia,
  misuse,
  communication,
  filterBreach,
  dataLoss,
  complaint,
]

/** What this room answers for when a step is late. */
export const STEP_CLOCKS = clockNames('concerns', PROCEDURES)
