import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Call, Right, Unit } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { rightsOfSeveral } from '../../people/index.ts'
import { idleLock, passwordLength, secondFactor } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { needsSecondFactor } from '../second-factor-due.ts'
import type { AccessDb } from '../tables.ts'
import { linkOf } from './link.ts'
import { strictestFor } from './rules.ts'

export type PracticePerson = {
  personId: Id
  name: string
  rights: ReadonlySet<Right>
  /** Of whoever has a class. */
  className: string | null
  /** What policy would ask of them at the door. */
  asked: { characters: number; secondFactor: boolean; idleMinutes: number }
}

/**
 * Whether somebody may be anybody in this practice school: they hold its link, or are one of its people already,
 * which they became by that link.
 */
export async function mayBeAnybody(
  db: Kysely<AccessDb>,
  { school, actor, now }: Call,
  token: string | undefined,
): Promise<boolean> {
  if (!school.practice) return false
  if (actor.personId !== null) return true
  const link = token ? await linkOf(db, { purpose: 'practice', token, now }) : undefined
  return link?.schoolId === school.id
}

/** Everybody of a practice school who could sign in, for choosing whom to be. */
export const practicePeople = query({
  name: 'access.practice-people',
  input: z.object({ linkToken: z.string().optional() }),
  may: may.usePractice,
  async read(db, { linkToken }, call): Promise<{ people: PracticePerson[] } | undefined> {
    if (!(await mayBeAnybody(db, call, linkToken))) return undefined
    const joined = await db
      .selectFrom('access.accountPerson as ap')
      .leftJoin('people.membershipCard as m', join =>
        join
          .onRef('m.schoolId', '=', 'ap.schoolId')
          .onRef('m.personId', '=', 'ap.personId')
          .on('m.className', 'is not', null)
          .on('m.endsOn', 'is', null),
      )
      .select(['ap.personId', 'm.className'])
      .where('ap.schoolId', '=', call.school.id)
      .where('ap.endedAt', 'is', null)
      .execute()
    const held = await rightsOfSeveral(
      call,
      joined.map(({ personId }) => personId),
    )
    const people: PracticePerson[] = []
    for (const { personId, className } of joined) {
      const today = held.get(personId)
      if (today) people.push({ personId, className, ...today, asked: await askedOf(call, today.rights) })
    }
    return { people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')) }
  },
})

async function askedOf(
  call: Call & { unit: Unit },
  rights: ReadonlySet<Right>,
): Promise<PracticePerson['asked']> {
  const { duties } = await strictestFor(call, secondFactor, rights)
  return {
    characters: (await strictestFor(call, passwordLength, rights)).characters,
    secondFactor: needsSecondFactor(duties, rights),
    idleMinutes: (await strictestFor(call, idleLock, rights)).minutes,
  }
}
