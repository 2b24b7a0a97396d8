import type { Waiting } from '../../../platform/question.ts'
import { endsWait } from './ends-wait.ts'
import { erasuresWait } from './erasures-wait.ts'
import { helpLinesWait } from './help-lines-wait.ts'
import { resourcesWait } from './resources-wait.ts'
import { rollWaits } from './roll-waits.ts'
import { vacanciesWait } from './vacancies-wait.ts'

/** What of people waits for the reader. */
export const peopleWaiting: readonly Waiting[] = [
  vacanciesWait,
  rollWaits,
  erasuresWait,
  helpLinesWait,
  endsWait,
  resourcesWait,
]
