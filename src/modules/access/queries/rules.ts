import { rightsToday } from '../../people/index.ts'
import type { Call, Right, School } from '../../../platform/call.ts'
import type { Control } from '../../../platform/controls/control.ts'
import { allInForce, type Standing } from '../../../platform/controls/in-force.ts'
import { MEMBERSHIPS } from '../../../words/audiences.ts'
import type { Id } from '../../../words/ids.ts'
import { idleLock, lockOut, passwordAge, passwordLength, secondFactor } from '../controls.ts'
import { beforeAnybody } from './before-anybody.ts'
import { needsSecondFactor } from '../second-factor-due.ts'
import type { IdleLimits } from '../tables.ts'

/** What all the schools of an account ask of it, the strictest of each. */
export type Rules = {
  schools: readonly School[]
  /** What this person is called at each school: nothing of it may stand in the password. */
  names: readonly string[]
  idleLimits: IdleLimits
  /** The schools that ask for a second factor. */
  secondFactorFor: readonly Id[]
  passwordMinimum: number
  passwordDays: number | null
  failures: number
}

export const strictestFor = async <Parameters extends object>(
  call: Call,
  control: Control<Parameters>,
  rights: ReadonlySet<Right>,
): Promise<Parameters> => strictestOf(await allInForce(call, control), control, rights)

/** Of what stands for everyone and for each audience the person belongs to, the strictest. */
export function strictestOf<Parameters extends object>(
  rows: readonly Standing<Parameters>[],
  control: Control<Parameters>,
  rights: ReadonlySet<Right>,
): Parameters {
  const everyone = rows.find(({ scope }) => !scope.audience)?.parameters ?? control.byDefault[0]
  const values = MEMBERSHIPS.filter(kind => rights.has(kind)).map(
    kind => rows.find(({ scope }) => scope.audience === kind)?.parameters ?? everyone,
  )
  const asked = [everyone, ...values].slice(values.length ? 1 : 0).filter(value => value !== undefined)
  return asked.reduce((a, b) => (control.stricter(a, b) ? a : b))
}

/** One transaction a school: each school's rows stand behind its own wall. */
export async function rulesFor(
  { unit: _, ...call }: Call,
  account: { id: Id; schoolIds: readonly Id[] },
): Promise<Rules> {
  const asking = { ...call, actor: { ...call.actor, accountId: account.id } }
  const joined = await schoolsJoined(asking, account)
  const found: SchoolRules[] = []
  for (const { school, personId } of joined) found.push(await rulesAt({ ...asking, school }, personId))
  const days = found.flatMap(({ passwordDays }) => passwordDays ?? [])
  return {
    schools: joined.map(({ school }) => school),
    names: [...found.map(({ name }) => name), ...joined.map(({ school }) => school.name)],
    idleLimits: Object.fromEntries(joined.map(({ school }, n) => [school.id, found[n]?.idleMinutes ?? 10])),
    secondFactorFor: joined.flatMap(({ school }, n) => (found[n]?.secondFactorDue ? [school.id] : [])),
    passwordMinimum: Math.max(
      ...withDefault(
        found.map(one => one.passwordMinimum),
        passwordLength,
        'characters',
      ),
    ),
    passwordDays: days.length ? Math.min(...days) : null,
    failures: Math.min(
      ...withDefault(
        found.map(one => one.failures),
        lockOut,
        'failures',
      ),
    ),
  }
}

const withDefault = <Key extends string>(
  found: number[],
  control: Control<Record<Key, number>>,
  key: Key,
): number[] => (found.length ? found : control.byDefault.map(value => value[key]))

type SchoolRules = Awaited<ReturnType<typeof rulesAt>>

const rulesAt = (call: Call, personId: Id) =>
  beforeAnybody(call, async (_db, joined) => {
    const today = await rightsToday(joined, personId)
    const rights = today?.rights ?? new Set<Right>()
    const { duties } = await strictestFor(joined, secondFactor, rights)
    return {
      name: today?.name ?? '',
      idleMinutes: (await strictestFor(joined, idleLock, rights)).minutes,
      secondFactorDue: needsSecondFactor(duties, rights),
      passwordMinimum: (await strictestFor(joined, passwordLength, rights)).characters,
      passwordDays: (await strictestFor(joined, passwordAge, rights)).days,
      failures: (await strictestFor(joined, lockOut, rights)).failures,
    }
  })

/** The schools where this account is somebody: read across the walls, by the account's own row policy. */
export const schoolsJoined = (call: Call, { id, schoolIds }: { id: Id; schoolIds: readonly Id[] }) =>
  schoolIds.length === 0
    ? Promise.resolve([])
    : beforeAnybody(call, async db => {
        const rows = await db
          .selectFrom('access.accountPerson as ap')
          .innerJoin('platform.school as s', 's.id', 'ap.schoolId')
          .where('ap.schoolId', 'in', [...schoolIds])
          .where('ap.accountId', '=', id)
          .where('ap.endedAt', 'is', null)
          .orderBy('s.name')
          .select(['s.id', 's.slug', 's.name', 's.practice', 'ap.personId'])
          .execute()
        return rows.map(({ personId, ...school }) => ({ school, personId }))
      })
