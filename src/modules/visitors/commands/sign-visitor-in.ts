import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import type { Work } from '../../../platform/usecase.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { agreementsOf } from '../../agreements/index.ts'
import { recordPerson, startMembership } from '../../people/index.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { waitsForSigning } from '../controls.ts'
import type { VisitorLetIn } from '../events.ts'
import { line, words } from '../fields.ts'
import { command, type VisitorsDb } from '../kit.ts'
import { may } from '../permissions.ts'
import { hostsNamed, knownAs } from '../queries/who-comes.ts'
import { COMES_AS, type ComesAs } from '../visit.ts'

/** Somebody else of the same name. */
export const SOMEBODY_ELSE = 'new'

type Typed = { givenName: string; familyName: string; comesAs: ComesAs; knownId: string }

/** Somebody comes to the desk. They are let in at once, unless the policy has them sign first and they have not. */
export const signVisitorIn = command({
  name: 'visitors.sign-visitor-in',
  input: z.object({
    givenName: line('Enter their first name', 80),
    familyName: line('Enter their last name', 80),
    comesAs: z.enum(COMES_AS, 'Select as what they come'),
    knownId: z.string().max(40).default(''),
    organisation: words(120).default(''),
    host: line('Enter whom they visit', 120),
    hostId: z.string().max(40).default(''),
    purpose: words(200).default(''),
  }),
  may: may.keep,
  load: async () => ({}),
  async run(work, typed) {
    const { db, call, now, actor, touched, announce } = work
    if (actor.personId === null) throw new Error('Somebody is at the desk')
    const { comesAs, organisation, purpose } = typed
    const hostId = await hostOf(work, typed)
    const personId = await whoIsIt(work, typed)
    const visitId = newId()
    const asked = await agreementsOf(call, { personId, audience: comesAs })
    const isSigned = asked.length > 0 && asked.every(({ signatureId }) => signatureId !== null)
    const waits = (await waitsForSigning(call, comesAs)) === 'on-site' && asked.length > 0 && !isSigned
    const letIn = waits ? {} : { letInAt: now, letInBy: actor.personId, signedByThen: isSigned }
    const { numInsertedOrUpdatedRows: written } = await db
      .insertInto('visitors.visit')
      .values({
        ...{ schoolId: call.school.id, id: visitId, personId, comesAs, organisation, purpose, hostId },
        ...{ arrivedOn: dayOf(now), arrivedAt: now, recordedBy: actor.personId, ...letIn },
      })
      .onConflict(on => on.doNothing())
      .executeTakeFirstOrThrow()
    if (!written) throw conflict('They are signed in already.')
    touched(visitId)
    if (!waits) announce<VisitorLetIn>({ name: 'visitors.let-in', visitId })
    return { visitId }
  },
})

async function hostOf(
  { db, now }: Work<VisitorsDb>,
  { host, hostId }: { host: string; hostId: string },
): Promise<Id> {
  const found = await hostsNamed(db, host, now)
  const [first, ...others] = found
  if (!first) throw invalid({ host: 'Nobody who works here today is called so' })
  if (!others.length) return first.personId
  const meant = found.find(({ personId }) => personId === hostId)
  if (!meant) throw invalid({ hostId: 'Several people are called so: select which' })
  return meant.personId
}

/**
 * Whoever was here before is the same person; a visitor who was not is written down for the day. Whoever comes as more than
 * a visitor stands on the roll, with what was checked of them.
 */
async function whoIsIt({ db, call, now }: Work<VisitorsDb>, typed: Typed): Promise<Id> {
  const { givenName, familyName, comesAs, knownId } = typed
  const known = await knownAs(db, `${givenName} ${familyName}`)
  const found = known.find(({ personId }) => personId === knownId)
  if (known.length && !found && knownId !== SOMEBODY_ELSE)
    throw invalid({ knownId: 'Select whether it is somebody who was here before' })
  const today = dayOf(now)
  const forToday = { startsOn: today.toString(), endsOn: today.toString() }
  if (found && (await isTodayA(db, found.personId, comesAs, today, now))) return found.personId
  if (comesAs !== 'visitor')
    throw invalid({
      comesAs: `No ${AUDIENCE_WORDS[comesAs].one} of this name is on the list of people today. Sign them in as a visitor, or write them down there first`,
    })
  if (!found)
    return (await recordPerson(call, { givenName, familyName, kinds: ['visitor'], ...forToday })).personId
  await startMembership(call, { personId: found.personId, kind: 'visitor', ...forToday })
  return found.personId
}

const isTodayA = async (
  db: Work<VisitorsDb>['db'],
  personId: Id,
  kind: ComesAs,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<boolean> =>
  (await db
    .selectFrom('people.membershipCard')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('startsOn', '<=', today)
    .where(({ eb, or }) => or([eb('endsOn', 'is', null), eb('endsOn', '>=', today)]))
    .where(({ eb, or }) => or([eb('stoppedAt', 'is', null), eb('stoppedAt', '>', now)]))
    .executeTakeFirst()) !== undefined
