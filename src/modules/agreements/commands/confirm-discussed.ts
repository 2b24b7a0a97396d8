import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import type { Work } from '../../../platform/usecase.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { DISCUSS_WORDS, type DiscussTick, discussValue, type ToDiscuss } from '../discuss.ts'
import type { AgreementDiscussed } from '../events.ts'
import { several } from '../fields.ts'
import { type AgreementsDb, command } from '../kit.ts'
import { may } from '../permissions.ts'
import { toDiscuss } from '../queries/to-discuss.ts'

/** Every tick that the policy asks for, of each child. */
export function refuseUnlessDiscussed(
  asked: readonly ToDiscuss[],
  ticks: readonly DiscussTick[],
  confirmed: readonly string[],
): void {
  for (const child of asked)
    for (const tick of ticks)
      if (!confirmed.includes(discussValue(child, tick)))
        throw invalid({ confirmed: `Tick “${DISCUSS_WORDS[tick](child.firstName)}”` })
}

export async function writeDiscussed(
  { db, call, now, touched, announce }: Work<AgreementsDb>,
  asked: readonly ToDiscuss[],
  ticks: readonly DiscussTick[],
  by: { parentId: Id; linkId: Id | null },
): Promise<void> {
  for (const { personId, versionId } of asked) {
    const id = newId()
    await db
      .insertInto('agreements.confirmation')
      .values({
        ...{ schoolId: call.school.id, id, pupilId: personId, versionId, ticks: [...ticks] },
        ...{ ...by, confirmedAt: now },
      })
      .onConflict(same => same.doNothing())
      .execute()
    touched(id)
    announce<AgreementDiscussed>({ name: 'agreements.discussed', personId })
  }
}

/** Signed in, by itself: for whoever has signed already, and whose child has new words. */
export const confirmDiscussed = command({
  name: 'agreements.confirm-discussed',
  input: z.object({ confirmed: several(z.string().max(200)) }),
  may: may.discuss,
  load: (db, _, call) => toDiscuss.read(db, {}, call),
  async run(work, { confirmed }, { ticks, children }) {
    if (!children.length) throw conflict('You have said so of every child’s agreement already.')
    refuseUnlessDiscussed(children, ticks, confirmed)
    const parentId = work.actor.personId
    if (parentId === null) throw new Error('A parent says so')
    await writeDiscussed(work, children, ticks, { parentId, linkId: null })
  },
})
