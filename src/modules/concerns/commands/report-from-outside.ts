import { z } from 'zod'
import type { Sender } from './keep-concern.ts'
import { account, keepFrom, outsider, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { pupilsNamedIn } from '../queries/pupils-named-in.ts'
import { keepConcern } from './keep-concern.ts'
import { THE_OTHER_REGISTER } from './report-concern.ts'

/**
 * What somebody wrote who has no account here, or did not use it: a parent, a visitor, a child, or staff without a connection. No report is refused
 * for how many there are; what comes in many waits apart.
 */
export const reportFromOutside = command({
  name: 'concerns.report-from-outside',
  chain: 'concerns',
  input: z.object({
    ...account,
    ...outsider,
    about: words(1_000).default(''),
    keepFrom,
    isFromOtherRegister: z.boolean().default(false),
    /** Whom a system knows otherwise than by name. */
    pupilIds: z.array(z.uuid()).max(20).default([]),
  }),
  may: may.reportFromOutside,
  load: async (db, { about, pupilIds }) => ({
    pupils: [...new Set([...pupilIds, ...(await pupilsNamedIn(db, about))])],
  }),
  run(
    work,
    { source, name, contact, isHeld, keepFrom, isFromOtherRegister, pupilIds: _, ...said },
    { pupils: pupilIds },
  ) {
    const { writtenAt = work.now, ...written } = said
    const sender: Sender = {
      ...(isFromOtherRegister ? THE_OTHER_REGISTER : senderOf({ source, name, contact })),
      ...{ fromOutside: true, isHeld },
    }
    return keepConcern(work, { written, marks: [], writtenAt, sender, pupilIds, keepFrom })
  },
})

type Outsider = {
  source: 'parent' | 'visitor' | 'pupil' | 'staff' | 'alert'
  name: string
  contact: string
}

/** Nobody has to say who they are. Of somebody who says that they work here it stands wherever their name does. */
export const senderOf = ({ source, name, contact }: Outsider) => ({
  ...{ source, reporterId: null, reporterName: name || null, reporterContact: contact || null },
  signedAs: name ? `${name}${AFTER_A_NAME[source] ?? ''}` : WITHOUT_A_NAME[source],
})

const NOT_SIGNED_IN = 'not signed in'

const AFTER_A_NAME: Partial<Record<Outsider['source'], string>> = {
  staff: `, ${NOT_SIGNED_IN}`,
  alert: ', an alert',
}

const WITHOUT_A_NAME: Readonly<Record<Outsider['source'], string>> = {
  parent: 'a parent who gave no name',
  visitor: 'somebody who gave no name',
  pupil: 'a child who gave no name',
  staff: `somebody who gave no name, ${NOT_SIGNED_IN}`,
  alert: 'an alert of another system',
}
