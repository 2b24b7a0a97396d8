import assert from 'node:assert/strict'
import type { Cast, world } from './world.ts'
import { type Call, systemActor } from '../src/platform/call.ts'
import { sweepDeadlines } from '../src/platform/deadlines/sweep.ts'
import { planSupport } from '../src/modules/concerns/commands/plan-support.ts'
import { beginProcedure } from '../src/modules/concerns/commands/begin-procedure.ts'
import { decideConcern } from '../src/modules/concerns/commands/decide-concern.ts'
import { identifyChild } from '../src/modules/concerns/commands/identify-child.ts'
import { recordProcedureStep } from '../src/modules/concerns/commands/record-procedure-step.ts'
import { reportConcern } from '../src/modules/concerns/commands/report-concern.ts'
import { clocks } from '../src/modules/concerns/jobs/clocks.ts'
import { procedureRun } from '../src/modules/concerns/queries/procedure-run.ts'
import { recordPerson } from '../src/modules/people/index.ts'

export type Answers = Record<string, string>

/** A record on which a procedure was begun, with two children in it: Jonah, ten, and an older one, fourteen. */
export async function begunWith<World extends Awaited<ReturnType<typeof world>>>(
  here: World,
  key: string,
  { born = '2012-01-10', saw = 'She said that there is a picture.' } = {},
) {
  const { as, people, schools, callOf } = here
  const { personId: olderId } = await recordPerson(await as(people.office), {
    ...{ givenName: 'Mira', familyName: 'Sandhu', kinds: 'pupil', className: 'Kite', startsOn: '2026-09-01' },
    dateOfBirth: born,
  })
  const { concernId } = await reportConcern(await as(people.teacher), { saw })
  const dsl = await as(people.dsl)
  await identifyChild(dsl, { concernId, personId: people.pupil.id, part: 'other' })
  await identifyChild(dsl, { concernId, personId: olderId, part: 'harmed' })
  const { runId } = await beginProcedure(dsl, { concernId, key })
  const youngerId = people.pupil.id
  const each = (name: string, younger: string, older = younger): Answers => ({
    [`${name}/${youngerId}`]: younger,
    [`${name}/${olderId}`]: older,
  })
  const at = async (by: Cast = people.dsl) => procedureRun(await as(by), { concernId, runId })
  const record = async (step: string, typed: Answers = {}, more: object = {}, by: Cast = people.dsl) => {
    here.clock.move({ minutes: 1 })
    const { run } = await at()
    const many = run.procedure.steps.find(one => one.key === step)?.isMany
    const seen = many ? '' : (run.entries.findLast(one => one.step === step)?.id ?? '')
    return recordProcedureStep(await as(by), { concernId, runId, step, typed, seen, ...more })
  }
  const decide = async (choice: string, by: Cast = people.dsl, more: object = {}) =>
    decideConcern(await as(by), {
      ...{ concernId, choice, reasons: 'So', parentsTold: 'yes', sayToReporter: 'action-taken' },
      ...{ notReferredBecause: choice === 'refer' ? '' : 'It can be met here' },
      ...more,
    })
  const stands = async () =>
    Object.fromEntries((await at()).walk.steps.map(({ step, stands }) => [step.key, stands]))
  const system = (): Call => callOf(schools.larkmoor, systemActor('deadlines.sweep'))
  const sweep = () => sweepDeadlines(system(), clocks)
  return { ...here, concernId, runId, youngerId, olderId, each, at, record, decide, stands, sweep }
}
export type Begun = Awaited<ReturnType<typeof begunWith>>

/** The fields of a refusal, with what each says. */
export const fieldsOf = async (deed: Promise<unknown>): Promise<Record<string, string>> => {
  const refused = await deed.then(
    () => undefined,
    (error: { kind?: string; fields?: Record<string, string> }) => error,
  )
  assert.equal(refused?.kind, 'invalid')
  return refused.fields ?? {}
}

export const SUPPORT = (each: Begun['each']): Answers => ({
  ...{ ...each('adult', 'Mr Ferriby'), ...each('meeting', 'Tuesday'), ...each('again', 'In two weeks') },
  ...each('helps', 'Time'),
})
/** A plan for each of the two, with the deputy. */
export async function supportEach({ as, people, concernId, youngerId, olderId, clock }: Begun) {
  for (const childId of [youngerId, olderId]) {
    clock.move({ minutes: 1 })
    await planSupport(await as(people.dsl), {
      ...{ concernId, childId, adultId: people.deputy.id, help: 'Time to talk' },
      ...{ firstMeetingOn: '2027-01-14', reviewOn: '2027-02-04' },
    })
  }
}
export const PARENTS = (each: Begun['each']): Answers => ({
  ...each('told', 'yes'),
  ...each('words', 'Both mothers, by telephone'),
})
export const RISK = (each: Begun['each']): Answers => ({
  ...{ agencies: 'Nothing known', ...each('facts', 'Received it', 'Is in it') },
  ...{ ...each('impact', 'None seen'), ...each('needs', 'Nothing') },
})
export const IN_SCHOOL: Answers = {
  ...{ enough: 'yes', manageable: 'yes', reasons: 'It went no further', plan: 'Talk with both' },
}
