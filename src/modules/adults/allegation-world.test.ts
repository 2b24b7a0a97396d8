import type { Cast } from '../../../test/world.ts'
import type { Call } from '../../platform/call.ts'
import type { Id } from '../../words/ids.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { recordProcedureStep } from './commands/record-procedure-step.ts'
import { recordTelling } from './commands/record-telling.ts'
import { school } from './ladder-world.test.ts'
import { procedureRun } from './queries/procedure-run.ts'

/** What a case manager answers at each step of an allegation, where nothing stands against going on. */
export const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  free: { free: 'yes' },
  safe: { safe: 'yes', done: 'He is with his mother.' },
  leave: { asked: 'no', kept: 'The book of the day, in my safe.', knows: 'The deputy, who told me.' },
  lado: {
    ...{ officer: 'Hilary Baines, Derbyshire', when: 'Today at 9:40', reference: 'L-114' },
    ...{ advice: 'Ask nobody yet.', agreed: 'I ring again at three.', threshold: 'met', mayTell: 'yes' },
  },
  crime: { crime: 'no', because: 'Nobody was touched.' },
  police: { whom: 'both', reference: 'PC Dale, 12:10, no. 77', said: 'They leave it to the LADO.' },
  hold: { wait: 'no', who: 'The LADO asked the police at noon.' },
  strategy: { when: 'Today at two: the LADO and I.', decided: 'The school looks into it.' },
  facts: { agreed: 'Who was in the hall.', facts: 'He was on duty in the hall.' },
  confidential: { who: 'The deputy.', public: 'That we do not speak of it.' },
  support: { contact: 'The business manager', support: 'Their union.' },
  suspension: {
    ...{ alternatives: 'Another class.', decided: 'alternative', reasons: 'It is enough.' },
    by: 'The headteacher, with the LADO’s advice',
  },
  parents: { told: 'told', what: 'That it is looked into.', confidential: 'yes' },
  child: { contact: 'His class teacher', support: 'Time with the learning mentor.' },
  reviews: { review: 'Nothing has moved.' },
  found: { by: 'The deputy', account: '“I raised my voice.”', found: 'He shouted once.' },
  outcome: {
    ...{ outcome: 'unsubstantiated', by: 'The headteacher', code: '4.2 of the code of conduct' },
    ...{ on: '20 November 2026', action: 'advice' },
    ...{ reasons: 'Nobody else heard it.', agreed: 'The LADO agrees.' },
  },
  reference: { facts: 'A written warning in November 2026 for shouting at a pupil.' },
  remove: { removed: 'out', by: 'The business manager, today' },
  file: { summary: 'What was said, and that it could not be shown.', copy: 'yes' },
  left: { left: 'stays', return: 'They come back on Monday.' },
  barring: { dbs: 'referred', tra: 'no-teacher', because: 'The LADO says so.' },
  told: { told: 'All three, today, by me.' },
  lessons: { lessons: 'Two adults in the hall.' },
  end: { sure: 'yes' },
}

/** A run walked whole by whoever answers for the record: begun, each step, what the adult was told, its end. */
export async function walkWhole(manager: Call, { concernId }: { concernId: Id }): Promise<Id> {
  const { runId } = await beginProcedure(manager, { concernId, key: 'staff-allegation' })
  const at = { concernId, runId }
  for (const { key, by } of (await procedureRun(manager, at)).run.procedure.steps) {
    const { walk } = await procedureRun(manager, at)
    if (walk.steps.some(({ step, stands }) => step.key === key && stands === 'not-needed')) continue
    if (by === undefined) await recordProcedureStep(manager, { ...at, step: key, typed: ANSWERS[key] })
    else
      await recordTelling(manager, {
        concernId,
        agreedBy: 'The LADO',
        said: 'All of it.',
        toldOn: '2026-11-20',
      })
  }
  return runId
}

/** An allegation about the volunteer, for which the headteacher answers and has begun the procedure. */
export async function allegation(t: Parameters<typeof school>[0]) {
  const here = await school(t)
  const { as, people, report } = here
  const { concernId } = await report(people.volunteer.name)
  const { runId } = await beginProcedure(await as(people.head), { concernId, key: 'staff-allegation' })
  return { ...here, ...following({ ...here, concernId, runId }), concernId, runId }
}

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
