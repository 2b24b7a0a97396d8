import { modules } from '../../modules.ts'
import { rightsToday } from '../../modules/people/index.ts'
import { type Call, type House, operator, type School, systemActor } from '../../platform/call.ts'
import { SCHOOL_ZONE } from '../../platform/clock.ts'
import type { Fact } from '../../platform/facts.ts'
import { inUnit } from '../../platform/unit.ts'
import { type Id, newId } from '../../words/ids.ts'

/** A practice school while it is made: its clock is moved through the year, and nothing of it is queued. */
export type Making = {
  house: House
  school: School
  /** The first autumn of its history. */
  firstYear: number
  /** When it is made: nothing is written after this. */
  now: Temporal.Instant
  people: Map<string, Id>
  /** What was announced and has not been listened to. */
  facts: Fact[]
}

export const startMaking = (
  house: House,
  school: School,
  { firstYear, now }: Pick<Making, 'firstYear' | 'now'>,
): Making => {
  const facts: Fact[] = []
  const deliver: House['deliver'] = async (_unit, _school, announced) => void facts.push(...announced)
  return { house: { ...house, deliver }, school, firstYear, now, people: new Map(), facts }
}

export const moment = (day: Temporal.PlainDate, time = '09:00'): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: SCHOOL_ZONE, plainTime: Temporal.PlainTime.from(time) }).toInstant()

const callOf = ({ house, school }: Making, actor: Call['actor'], now: Temporal.Instant): Call => ({
  ...{ house, school, actor, now, requestId: newId() },
})

export const asOperator = (making: Making, at: Temporal.Instant): Call => callOf(making, operator, at)

export const idOf = ({ people }: Making, name: string): Id => {
  const id = people.get(name)
  if (!id) throw new Error(`The practice school has no ${name}`)
  return id
}

/** What this person may do there at that moment. */
export async function as(making: Making, name: string, at: Temporal.Instant): Promise<Call> {
  const personId = idOf(making, name)
  const today = await rightsToday(asOperator(making, at), personId)
  return callOf(making, { personId, accountId: null, name, rights: today?.rights ?? new Set() }, at)
}

/** Those who start with the school hear of it by what the school does next. */
const isQuiet = (fact: Fact): boolean =>
  fact.name === 'people.joined' && (fact['kind'] === 'pupil' || fact['kind'] === 'parent')

/** What the worker would have done by now. Mail and readings are left out: nothing is sent, and readings have days. */
export async function settle(making: Making, at: Temporal.Instant): Promise<void> {
  const listeners = modules.flatMap(module => module.listeners ?? []).filter(one => !one.ownTransactions)
  for (const fact of making.facts.splice(0)) {
    if (isQuiet(fact)) continue
    for (const listener of listeners.filter(({ on }) => on === fact.name))
      await inUnit(callOf(making, systemActor(listener.name), at), call => listener.run(call, fact))
  }
}

/** One of the jobs that a worker runs by the clock. */
export async function runJob(making: Making, name: string, at: Temporal.Instant): Promise<void> {
  const job = modules.flatMap(module => module.jobs ?? []).find(one => one.name === name)
  if (!job) throw new Error(`There is no job ${name}`)
  await job.run(callOf(making, systemActor(name), at))
  await settle(making, at)
}

export const asSystem = (making: Making, name: string, at: Temporal.Instant): Call =>
  callOf(making, systemActor(name), at)
