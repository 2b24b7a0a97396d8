import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Call, Unit } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Id } from '../../../words/ids.ts'
import { firstName, isSignedByParent, type Words } from '../agreement.ts'
import type { Consequence } from '../consequences.ts'
import { signedOnBehalf } from '../controls.ts'
import { type AgreementsDb, query } from '../kit.ts'
import { hashToken } from '../link.ts'
import { may } from '../permissions.ts'
import { consequencesFor } from './consequences-for-me.ts'
import { type DueInWords, duesInWords } from './dues.ts'
import { guardians } from './guardians.ts'
import { type Tick, ticksOf } from './ticks.ts'
import { discussByLink, type Discussing } from './to-discuss.ts'

/** One agreement in front of a parent, and for whom: their children, or themself. */
export type FamilyItem = Words & {
  agreementId: Id
  versionId: Id
  ticks: readonly Tick[]
  consequences: readonly Consequence[]
  people: { personId: Id; firstName: string; isSelf: boolean }[]
}

export type FamilySigning = {
  linkId: Id
  parentId: Id
  parentFirstName: string
  items: FamilyItem[]
  discuss: Discussing
}

/** What is left for a parent to sign: for their children, by the policy's stage, and of their own. */
export async function familyDues(
  db: Kysely<AgreementsDb>,
  call: Call & { unit: Unit },
  parentId: Id,
): Promise<DueInWords[]> {
  const { stage } = await inForce(call, signedOnBehalf)
  const children = (await guardians(db, call.now, { parentId })).map(({ pupilId }) => pupilId)
  const unsigned = await duesInWords(db, call.now, { personIds: [...children, parentId], isSigned: false })
  const isForChild = ({ personId, audience, stage: of }: DueInWords) =>
    children.includes(personId) && audience === 'pupil' && isSignedByParent(of, stage)
  return [
    ...unsigned.filter(isForChild).toSorted((a, b) => a.name.localeCompare(b.name)),
    ...unsigned.filter(({ personId, audience }) => personId === parentId && audience === 'parent'),
  ]
}

/**
 * What a link opens, as a list of one; of one that never was, was used, was replaced or has run out, nothing.
 * Opening it changes nothing.
 */
export const familySigning = query({
  name: 'agreements.family-signing',
  input: z.object({ token: z.string().max(100) }),
  may: may.useLink,
  async read(db, { token }, call): Promise<FamilySigning[]> {
    const link = await db
      .selectFrom('agreements.link as l')
      .innerJoin('people.personCard as p', 'p.id', 'l.parentId')
      .select(['l.id as linkId', 'l.parentId', 'p.name'])
      .where('l.tokenHash', '=', hashToken(token))
      .where('l.usedAt', 'is', null)
      .where('l.replacedAt', 'is', null)
      .where('l.expiresAt', '>', call.now)
      .executeTakeFirst()
    if (!link) return []
    const left = await familyDues(db, call, link.parentId)
    const items: FamilyItem[] = []
    for (const [versionId, dues] of Map.groupBy(left, ({ versionId }) => versionId)) {
      const [first] = dues
      if (!first) continue
      const { agreementId, title, audience, text, childText, carried } = first
      const ticks = await ticksOf(call, { audience, text, carried })
      const people = dues.map(({ personId, name }) => ({
        ...{ personId, firstName: firstName(name), isSelf: personId === link.parentId },
      }))
      const { rows: consequences } = await consequencesFor(call, [audience])
      items.push({ agreementId, versionId, title, text, childText, ticks, consequences, people })
    }
    const { linkId, parentId, name } = link
    const discuss = await discussByLink(db, call, parentId)
    return [{ linkId, parentId, parentFirstName: firstName(name), items, discuss }]
  },
})
