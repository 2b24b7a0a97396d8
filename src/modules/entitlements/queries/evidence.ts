import { type Kysely, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { Id } from '../../../words/ids.ts'
import { dueSince } from '../../systems/index.ts'
import { agesFrom, type Band, type Entitlement, type Rule, tooYoung } from '../entitlement.ts'
import type { EntitlementsDb } from '../kit.ts'
import { classesNow } from './classes-now.ts'
import { pupilsOf, socialNow, triedSql } from './standing.ts'

const NONE = { kept: 0, due: 0, exceptions: [] } as const
type Of = { db: Kysely<EntitlementsDb>; now: Temporal.Instant; asked: Entitlement }

export async function entitlementEvidence(
  { unit, now }: Call & { unit: Unit },
  asked: Entitlement,
): Promise<Evidence> {
  if (asked.kept === 'not-kept') return { ...NONE, state: 'not-met', figure: 'Not kept' }
  return EVIDENCE[asked.rule]({ db: unit.db as unknown as Kysely<EntitlementsDb>, now, asked })
}

const classes = (n: number): string => `${n} ${n === 1 ? 'class' : 'classes'}`
const isOf = (bands: readonly Band[], band: Band | null): boolean => band !== null && bands.includes(band)

async function lessonFirst({ db, now }: Of): Promise<Evidence> {
  const on = (await classesNow(db, now)).filter(({ switched }) => switched)
  if (!on.length) return { ...NONE, state: 'nothing-due', figure: 'No class uses it yet this school year' }
  const kept = on.filter(({ lessons }) => lessons.length)
  const waiting = on.flatMap(({ untaught }) => untaught)
  return {
    state: kept.length === on.length ? 'met' : 'not-met',
    ...{ kept: kept.length, due: on.length },
    figure: `${kept.length} of ${classes(on.length)} had the lesson first; ${waiting.length} ${waiting.length === 1 ? 'pupil waits' : 'pupils wait'} until they have had it`,
    exceptions: waiting.map(({ personId }) => personId),
  }
}

const sessionsOf = async (db: Kysely<EntitlementsDb>, names: readonly string[]) =>
  (
    await sql<{ id: Id; bookedBy: Id; free: number }>`
      select x.id, x.booked_by, (select count(*)::int from entitlements.shown s
          where s.session_id = x.id and s.material_id is null) as free
        from entitlements.session x where x.ended_at is null and x.class_name = any (${names})`.execute(db)
  ).rows

async function adultShows({ db, now, asked }: Of): Promise<Evidence> {
  const young = (await classesNow(db, now)).filter(({ band }) => isOf(asked.bands, band))
  if (!young.length) return { ...NONE, state: 'nothing-due', figure: 'No class of these stages' }
  const kept = young.filter(({ switched }) => !switched)
  const sessions = await sessionsOf(
    db,
    young.map(({ className }) => className),
  )
  return {
    state: kept.length === young.length ? 'met' : 'not-met',
    ...{ kept: kept.length, due: young.length, exceptions: [] },
    figure: `An adult shows it in ${kept.length} of ${classes(young.length)}; ${sessions.length} supervised ${sessions.length === 1 ? 'session' : 'sessions'}, each with its adult named`,
  }
}

async function approvedOnly({ db, now, asked }: Of): Promise<Evidence> {
  const young = (await classesNow(db, now)).filter(({ band }) => isOf(asked.bands, band))
  const sessions = await sessionsOf(
    db,
    young.map(({ className }) => className),
  )
  if (!sessions.length) return { ...NONE, state: 'nothing-due', figure: 'No supervised session is booked' }
  const free = sessions.filter(one => one.free > 0)
  return {
    state: free.length ? 'not-met' : 'met',
    ...{ kept: sessions.length - free.length, due: sessions.length },
    figure: `${sessions.length - free.length} of ${sessions.length} supervised ${sessions.length === 1 ? 'session' : 'sessions'} with approved addresses alone`,
    exceptions: [...new Set(free.map(({ bookedBy }) => bookedBy))],
  }
}

async function ageLimit({ db, now, asked }: Of): Promise<Evidence> {
  const social = (await socialNow(db)).filter(({ hasPupilAccounts }) => hasPupilAccounts)
  if (!social.length) return { ...NONE, state: 'met', figure: 'No service has accounts of pupils' }
  const here = await classesNow(db, now)
  const young = social.map(one => {
    const from = agesFrom([asked], one.minimumAge)
    return tooYoung(pupilsOf(one, here), from, dayOf(now)).map(({ personId }) => personId)
  })
  const kept = young.filter(people => !people.length).length
  return {
    state: kept === social.length ? 'met' : 'not-met',
    ...{ kept, due: social.length, exceptions: [...new Set(young.flat())] },
    figure: `${kept} of ${social.length} ${social.length === 1 ? 'service' : 'services'} with accounts of pupils ${kept === 1 ? 'has' : 'have'} nobody too young`,
  }
}

async function none({ db, now, asked }: Of): Promise<Evidence> {
  const { audience, service, provenEvery } = asked
  const { devices, tried } = await together(db, {
    devices: {
      rows: sql<{ personId: Id }>`select x.person_id from entitlements.device x where x.ended_at is null
        and x.ends_on >= ${dayOf(now)} and x.audience = ${audience} and ${service} = any (x.services)`,
      times: {},
    },
    tried: { rows: triedSql, times: { triedOn: 'day' } },
  })
  if (devices.length)
    return {
      ...{
        state: 'not-met',
        kept: 0,
        due: devices.length,
        figure: `${devices.length} approved all the same`,
      },
      exceptions: devices.map(({ personId }) => personId),
    }
  if (provenEvery === 'never')
    return { ...NONE, state: 'met', figure: 'None is approved; one that is asked for is refused' }
  const last = tried.find(one => one.audience === audience && one.service === service)
  const one = (state: Evidence['state'], figure: string): Evidence => ({
    ...{ state, kept: state === 'met' ? 1 : 0, due: 1, figure, exceptions: [] },
  })
  if (!last) return one('not-met', 'It was never tried')
  const when = sayDay(last.triedOn)
  if (!last.held) return one('not-met', `A device got in when it was tried on ${when}`)
  const due = dueSince(provenEvery, last.triedOn, last.triedOn, dayOf(now))
  return due
    ? one('not-met', `Last tried on ${when}: to be tried again`)
    : one('met', `Tried on ${when}: nothing was got`)
}

const EVIDENCE: Readonly<Record<Rule, (of: Of) => Promise<Evidence>>> = {
  'lesson-first': lessonFirst,
  'adult-shows': adultShows,
  'approved-only': approvedOnly,
  'age-limit': ageLimit,
  none,
}
