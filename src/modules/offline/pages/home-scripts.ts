import type { Actor } from '../../../platform/call.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'

/** Home of whoever works or helps here asks whether a report that was sent from its browser is theirs. */
export const homeScripts = (actor: Actor): readonly string[] | undefined =>
  holds(actor, may.sayWhoWrote.who) ? ['watchword.js', 'report-sent.js'] : undefined
