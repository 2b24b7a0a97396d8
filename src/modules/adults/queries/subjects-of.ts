import type { Kysely } from 'kysely'
import { type Call, type Right, systemActor } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { appointmentsNow, rightsOfSeveral } from '../../people/index.ts'
import type { AdultsDb } from '../kit.ts'
import { adultsNamedIn, dutiesMeantIn, dutiesWrittenIn } from '../named.ts'
import { adultsHere, familyOf } from './people.ts'

type Said = { about?: string; aboutChild?: string; account?: string; subjectIds: readonly Id[] }

/** Whom it is about: whoever was picked and is named. Where nobody was asked, whoever the words name is taken to be meant. */
export async function subjectsOf(
  db: Kysely<AdultsDb>,
  call: Call,
  { about = '', aboutChild = '', account = '', subjectIds }: Said,
) {
  const adults = await adultsHere(db, dayOf(call.now))
  const known = adults.filter(({ personId }) => subjectIds.includes(personId))
  const pointedOut = [...known, ...adultsNamedIn(about, adults)]
  const isPointedOut = pointedOut.length > known.length || (known.length > 0 && about !== '')
  const named = isPointedOut ? pointedOut : [...known, ...adultsNamedIn(`${aboutChild}\n${account}`, adults)]
  const subjects = [...new Set(named.map(({ personId }) => personId))]
  // “The head shouts” says as much as a name does.
  const meant = subjects.length ? [] : about ? dutiesMeantIn(about) : dutiesWrittenIn(account)
  const asLadder = { ...call, actor: systemActor('adults.ladder') }
  const holders = meant.length ? await appointmentsNow(asLadder) : []
  const rights = subjects.length ? [...(await rightsOfSeveral(call, subjects)).values()] : []
  return {
    subjects,
    family: await familyOf(db, subjects),
    rights: [...rights.map(one => one.rights), ...meant.map(duty => new Set<Right>([duty]))],
    meant: holders.filter(({ duty }) => meant.some(one => one === duty)).map(({ personId }) => personId),
  }
}
