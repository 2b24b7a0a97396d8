import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { ticked } from '../fields.ts'
import type { RollAccepted } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readMaterial, waitForRoll } from '../queries/read-material.ts'
import { planRoll } from '../roll/plan.ts'
import { hasNothingToDo, settledRoll } from '../roll/settled.ts'
import { announceLeft } from './announce-left.ts'
import { writeRoll } from './write-roll.ts'
import { writeParticulars } from './write-particulars.ts'
import { writeRollContacts } from './write-roll-contacts.ts'

export type AcceptedRoll = { added: number; changed: number; ended: number; isSame: boolean }

const NOTHING: AcceptedRoll = { added: 0, changed: 0, ended: 0, isSame: true }

/**
 * Makes the roll what the preview said, in one transaction: all of it, or nothing. The stored file is read and
 * compared again, and where anything has changed since somebody looked, nothing is done.
 */
export const acceptRoll = command({
  name: 'people.accept-roll',
  input: z.object({
    fileId: z.uuid(),
    /** What the preview that somebody looked at would do. */
    digest: z.string().catch(''),
    everybody: z.enum(['yes', 'no']).catch('no'),
    /** Asked for only where something looks wrong with the whole file. */
    sure: ticked,
  }),
  may: may.loadRoll,
  async load(db, { fileId }, call) {
    await waitForRoll(db, call.school.id)
    return readMaterial(db, fileId, call)
  },

  async run(work, { fileId, digest, everybody, sure }, { card, material }): Promise<AcceptedRoll> {
    const { db, actor, now, announce } = work
    if (card.setAsideAt) throw conflict('This file was set aside. Load it again')
    // Pressed twice it is done once; whoever comes second to it is told.
    if (!material && card.acceptedBy !== actor.personId)
      throw conflict('Somebody else has accepted this file meanwhile. It was done once')
    if (!material) return NOTHING
    const today = dayOf(now).toString()
    const settled = settledRoll(material, { today, everybody: everybody === 'yes' })
    if (settled.is === 'to-map') throw conflict('Choose the columns of this file first')
    if (settled.is === 'refused') throw conflict(settled.why)
    if (settled.digest !== digest)
      throw conflict(
        'Something has changed since you looked at this file, so nothing was done. Look at it again',
      )
    if (settled.undecided.length > 0) throw conflict('Decide every doubtful line first, or leave it aside')
    if (settled.suspicious.length > 0 && !sure) throw invalid({ sure: 'Tick that you have looked at this' })
    const plan = planRoll(settled, material.known, material.name, today)
    await writeRoll(work, plan)
    const noParents = await writeRollContacts(work, plan.contacts)
    await writeParticulars(work, plan.particulars)
    const leavers = plan.endings
      .filter(({ leaves }) => leaves)
      .map(({ id: membershipId, personId, kind, endsOn: lastOn }) => ({
        membershipId,
        personId,
        kind,
        lastOn,
      }))
    await announceLeft(work, [...leavers, ...noParents])
    const { length: added } = settled.new
    const { length: changed } = settled.changed
    const { length: ended } = settled.left
    const people = added + changed + ended
    if (people > 0) announce<RollAccepted>({ name: 'people.roll-accepted', fileId, people })
    await db
      .updateTable('people.rollFile')
      .set({ sealed: null, acceptedAt: now, acceptedBy: actor.personId, added, changed, ended })
      .where('id', '=', fileId)
      .execute()
    return { added, changed, ended, isSame: hasNothingToDo(settled) }
  },
})
