import type { Waiting } from '../../../platform/question.ts'
import { discussLateWait, discussWait } from './discuss-wait.ts'
import { exceptionsWait } from './exceptions.ts'
import { selfCheckWaits } from './self-checks.ts'
import { linksWait } from './links-wait.ts'
import { ownDuesWait } from './own-dues-wait.ts'
import { classTalksWait, eventsWait, postersWait, staffTalksWait } from './talks-wait.ts'
import { refusalsWait } from './refusals-wait.ts'

/** What of this room waits for the reader: a refusal to answer, their own signature, links to make, talks to hold. */
export const signingWaiting: readonly Waiting[] = [
  refusalsWait,
  ownDuesWait,
  linksWait,
  classTalksWait,
  staffTalksWait,
  postersWait,
  eventsWait,
  discussLateWait,
  discussWait,
  selfCheckWaits,
  exceptionsWait,
]
