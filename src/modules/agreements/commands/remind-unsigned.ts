import { z } from 'zod'
import { type Call, schoolPath, systemActor } from '../../../platform/call.ts'
import { dayOf, startOf } from '../../../platform/clock.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Work } from '../../../platform/usecase.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { queueNotice } from '../../messages/index.ts'
import { personForInvitation } from '../../people/index.ts'
import { isSignedByParent } from '../agreement.ts'
import { signedOnBehalf } from '../controls.ts'
import { issuedOnJoining } from '../controls/signed.ts'
import { type AgreementsDb, command } from '../kit.ts'
import type { SigningReminded } from '../events.ts'
import { may } from '../permissions.ts'
import { type Due, dues } from '../queries/dues.ts'
import { guardians } from '../queries/guardians.ts'
import { makeSigningLink } from './make-signing-link.ts'

/**
 * Tells those who have not signed that something waits: adults by a notice, parents by a link of their own.
 * Nobody is told twice in a day, and nobody who has said no and waits for an answer.
 */
export const remindUnsigned = command({
  name: 'agreements.remind-unsigned',
  input: z.object({
    agreementId: z.uuid().optional(),
    personId: z.uuid().optional(),
    className: z.string().max(100).optional(),
    /** Only where the policy has whoever joins asked that day. */
    isNew: z.boolean().default(false),
  }),
  may: may.remind,
  async load(db, { isNew, ...of }, call) {
    const { now } = call
    const unsignedAll = await dues(db, now, { ...of, isSigned: false })
    // A visitor signs at the desk.
    const all = unsignedAll.filter(({ audience }) => audience !== 'visitor')
    const unsigned = isNew ? await askedThatDay(call, all) : all
    const today = await db
      .selectFrom('agreements.reminder')
      .select(['agreementId', 'personId', 'toldId'])
      .where('remindedAt', '>=', startOf(dayOf(now)))
      .execute()
    const isToldToday = (due: Due) =>
      today.some(one => one.agreementId === due.agreementId && one.personId === due.personId)
    return {
      waiting: unsigned.filter(due => !due.refusedAt && !isToldToday(due)),
      told: new Set(today.map(({ toldId }) => toldId)),
    }
  },
  async run(work, _of, { waiting, told }) {
    const { stage } = await inForce(work.call, signedOnBehalf)
    const reached = new Set<Id>()
    for (const due of waiting) {
      for (const personId of await whoSigns(work, due, isSignedByParent(due.stage, stage))) {
        const isFamily = due.audience === 'parent' || due.audience === 'pupil'
        const isNew = !told.has(personId)
        if (isNew && !(isFamily ? await sendLink(work, personId) : await tell(work, due))) continue
        told.add(personId)
        reached.add(personId)
        await record(work, due, personId)
      }
    }
    return { told: reached.size }
  },
})

async function askedThatDay(call: Call, all: readonly Due[]): Promise<Due[]> {
  const asked: Due[] = []
  for (const due of all) {
    const { when } = await inForce(call, issuedOnJoining, { key: due.audience })
    if (when === 'that-day') asked.push(due)
  }
  return asked
}

type RemindWork = Work<AgreementsDb>

async function whoSigns({ db, now }: RemindWork, due: Due, isByParent: boolean): Promise<Id[]> {
  if (due.audience !== 'pupil') return [due.personId]
  if (!isByParent) return []
  return (await guardians(db, now, { pupilId: due.personId })).map(({ parentId }) => parentId)
}

/** One link is for all that a parent has to sign. Without an address it must be handed over, so nobody is told. */
async function sendLink(work: RemindWork, parentId: Id): Promise<boolean> {
  if (!(await addressOf(work, parentId))) return false
  await makeSigningLink(work.call, { parentId })
  return true
}

async function tell(work: RemindWork, { agreementId, personId }: Due): Promise<boolean> {
  const address = await addressOf(work, personId)
  if (!address) return false
  const path = `${schoolPath(work.call.school)}/agreements/${agreementId}/people/${personId}/signature`
  const to = { personId, kind: 'person', saidTo: 'Somebody who has not signed', address } as const
  await queueNotice(work.call, { ...to, template: 'waits', path })
  return true
}

async function addressOf({ call }: RemindWork, personId: Id): Promise<string | null> {
  const asking = { ...call, actor: systemActor('agreements.remind-unsigned') }
  return (await personForInvitation(asking, { personId })).email
}

async function record({ call, db, now, announce }: RemindWork, due: Due, toldId: Id): Promise<void> {
  const { agreementId, personId } = due
  await db
    .insertInto('agreements.reminder')
    .values({ schoolId: call.school.id, id: newId(), agreementId, personId, toldId, remindedAt: now })
    .execute()
  announce<SigningReminded>({ name: 'agreements.reminded', agreementId, personId })
}
