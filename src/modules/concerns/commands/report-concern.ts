import { z } from 'zod'
import type { Actor } from '../../../platform/call.ts'
import { LADDER, type Source } from '../concern.ts'
import { account, byDoor, keepFrom, marks, more, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { pupilsNamedIn } from '../queries/pupils-named-in.ts'
import { keepConcern, type Sender } from './keep-concern.ts'

const asked = z.object({
  ...account,
  about: words(1_000).default(''),
  marks,
  more,
  keepFrom,
  ...byDoor,
  /** It is only held: the writer comes with the whole account. */
  awaitsAccount: z.boolean().default(false),
  /** Whom the writer chose, who is told beside the lead. */
  alsoTold: z.array(z.enum(LADDER)).default([]),
  isFromOtherRegister: z.boolean().default(false),
})

/**
 * What somebody saw, heard or was told about a child, exactly as they wrote it. Nothing but a wholly empty form is
 * refused: a missing name, place or time never stops a report.
 */
export const reportConcern = command({
  name: 'concerns.report-concern',
  chain: 'concerns',
  input: asked,
  may: may.report,
  load: async (db, { about }) => ({ pupilIds: await pupilsNamedIn(db, about) }),
  run: (
    work,
    { keepFrom, isFromOtherRegister, alsoTold, marks, writtenAt = work.now, ...written },
    { pupilIds },
  ) =>
    keepConcern(work, {
      ...{ written, marks, writtenAt, keepFrom, pupilIds, alsoTold },
      sender: isFromOtherRegister ? THE_OTHER_REGISTER : signedIn(work.actor),
    }),
})

export const THE_OTHER_REGISTER: Sender = {
  source: 'other-register',
  ...{
    reporterId: null,
    reporterName: null,
    reporterContact: null,
    signedAs: 'whoever received another report',
  },
  ...{ fromOutside: false, isHeld: false },
}

/** Whoever is signed in, as the writer of a concern. */
export const signedIn = (actor: Actor): Sender => ({
  source: sourceOf(actor),
  ...{ reporterId: actor.personId, reporterName: null, reporterContact: null, signedAs: actor.name },
  ...{ fromOutside: false, isHeld: false },
})

const sourceOf = ({ rights }: Actor): Source =>
  rights.has('pupil') ? 'pupil' : rights.has('staff') || !rights.has('parent') ? 'staff' : 'parent'
