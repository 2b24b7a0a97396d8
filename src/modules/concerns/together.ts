import type { Procedure, Step } from '../../platform/procedures/procedure.ts'
import type { Run } from '../../platform/procedures/run.ts'
import { isEnded, type Walk } from '../../platform/procedures/walk.ts'
import type { Id } from '../../words/ids.ts'

// Procedures of one record that stand with a policy in common are one piece of work: a step that two of them ask alike is
// one step.

type Followed = { run: Run; walk: Walk }

const shares = (a: Procedure, b: Procedure): boolean =>
  (a.policies ?? []).some(name => (b.policies ?? []).includes(name))

/** Under one key, by one name, by the same people, with the very same questions. */
const isAlike = (a: Step, b: Step): boolean => whatItIs(a) === whatItIs(b)
const whatItIs = ({ key, title, by, who, asks }: Step): string => JSON.stringify([key, title, by, who, asks])

/** In which of the others a step that is recorded for the first time is recorded with it. The end of each is its own. */
export const openToo = (
  { run, others }: { run: Run; others: readonly Followed[] },
  step: Step,
): readonly Followed[] =>
  step === run.procedure.steps.at(-1) || step.isMany || step.by !== undefined
    ? []
    : others.filter(
        other =>
          shares(run.procedure, other.run.procedure) &&
          !isEnded(other.run.procedure, other.run.entries) &&
          !other.run.entries.some(entry => entry.step === step.key) &&
          other.walk.steps.some(
            one =>
              one.stands === 'open' &&
              one.step !== other.run.procedure.steps.at(-1) &&
              isAlike(one.step, step),
          ),
      )

export type ToDo = { step: Step; runId: Id; titles: readonly string[] }

/** What is open in all of them, each step once, with whose it is; nothing, where no two belong together. */
export function toDoTogether(followed: readonly Followed[]): readonly ToDo[] {
  const going = followed.filter(
    one =>
      !isEnded(one.run.procedure, one.run.entries) &&
      followed.some(other => other !== one && shares(one.run.procedure, other.run.procedure)),
  )
  if (going.length < 2) return []
  const all = going.flatMap(({ run, walk }) =>
    walk.steps
      .filter(({ stands, step }) => stands === 'open' && !step.ifItHappens)
      .map(({ step }): ToDo => ({ step, runId: run.runId, titles: [run.procedure.title] })),
  )
  return all.reduce((list: readonly ToDo[], next) => {
    const known = list.find(one => isAlike(one.step, next.step))
    return known
      ? list.map(one => (one === known ? { ...one, titles: [...one.titles, ...next.titles] } : one))
      : [...list, next]
  }, [])
}
