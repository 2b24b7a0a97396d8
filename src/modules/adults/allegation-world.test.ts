import type { Cast } from '../../../test/world.ts'
import type { Call } from '../../platform/call.ts'
import type { Id } from '../../words/ids.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { recordProcedureStep } from './commands/record-procedure-step.ts'
import { recordTelling } from './commands/record-telling.ts'
import { school } from './ladder-world.test.ts'
import { ANSWERS } from './procedure-answers.test.ts'
import { procedureRun } from './queries/procedure-run.ts'

const TOLD = { agreedBy: 'The LADO', said: 'All of it.', toldOn: '2026-11-20' }

/** A run walked whole by whoever answers for the record: begun, each step, what the adult was told, its end. */
export async function walkWhole(
  manager: Call,
  { concernId }: { concernId: Id },
  key = 'staff-allegation',
): Promise<Id> {
  const { runId } = await beginProcedure(manager, { concernId, key })
  const at = { concernId, runId }
  for (const { key: step, by } of (await procedureRun(manager, at)).run.procedure.steps) {
    const { walk } = await procedureRun(manager, at)
    if (walk.steps.some(one => one.step.key === step && one.stands === 'not-needed')) continue
    if (by === undefined) await recordProcedureStep(manager, { ...at, step, typed: ANSWERS[step] })
    else await recordTelling(manager, { ...TOLD, concernId })
  }
  return runId
}

/** A concern about the volunteer, for which the headteacher answers and has begun a procedure. */
export async function followed(t: Parameters<typeof school>[0], key: string) {
  const here = await school(t)
  const { as, people, report } = here
  const { concernId } = await report(people.volunteer.name)
  const { runId } = await beginProcedure(await as(people.head), { concernId, key })
  const tell = async () => recordTelling(await as(people.head), { ...TOLD, concernId })
  return { ...here, tell, ...following({ ...here, concernId, runId }), concernId, runId }
}

export const allegation = async (t: Parameters<typeof school>[0]) => followed(t, 'staff-allegation')

type Of = Pick<Awaited<ReturnType<typeof school>>, 'as' | 'people'> & { concernId: Id; runId: Id }

export function following({ as, people, concernId, runId }: Of) {
  const run = async (by: Cast = people.head) => procedureRun(await as(by), { concernId, runId })
  const record = async (
    step: string,
    more: Readonly<Record<string, string>> = {},
    by: Cast = people.head,
  ) => {
    const found = await run()
    const seen = found.run.entries.findLast(one => one.step === step)?.id ?? ''
    const sent = { concernId, runId, step, typed: { ...ANSWERS[step], ...more }, seen }
    await recordProcedureStep(await as(by), { ...sent, why: seen ? 'Something new' : '' })
  }
  const leaveOut = async (step: string, why = 'It does not apply') =>
    recordProcedureStep(await as(people.head), { concernId, runId, step, state: 'left-out', why })
  const stands = async () =>
    Object.fromEntries((await run()).walk.steps.map(one => [one.step.key, one.stands]))
  const upTo = async (last: string, but: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) => {
    for (const { key, by } of (await run()).run.procedure.steps) {
      const found = (await stands())[key]
      if (by === undefined && key !== 'reviews' && found !== 'not-needed') await record(key, but[key])
      if (key === last) return
    }
  }
  return { run, record, leaveOut, stands, upTo }
}
