import type { Ask, Lock, Procedure, Step } from '../../../platform/procedures/procedure.ts'

/** The parts of the imagery procedure that a clause of a policy can name, so that its margin says that they are in force. */
export const TRIGGERS = [
  ...(['harm', 'adult', 'coercion', 'unusual', 'acts'] as const),
  // All must be no; anything new asks again; and what keeping it in school takes.
  ...(['all-no', 'new-information', 'in-school'] as const),
] as const
export type Trigger = (typeof TRIGGERS)[number]
export const ACTS = ['view', 'delete'] as const
export type Act = (typeof ACTS)[number]

/** What a school’s policy says of a procedure. What is fixed it cannot take away: each control refuses that. */
export type Policy = {
  /** Steps that stand in no policy of this school. */
  without: ReadonlySet<string>
  /** Triggers that do not count. */
  silent: ReadonlySet<Trigger>
  ageUnder: number
  /** Acts that are not barred. */
  free: ReadonlySet<Act>
  /** Guidance and policies that the school names beside those that the procedure follows. */
  guidance: readonly string[]
  /** Other policies of the school that it stands with. */
  policies?: readonly string[]
}

/** The procedure as this school has it today. What is said of triggers is said of imagery alone. */
export function asPolicyHasIt(procedure: Procedure, said: Policy): Procedure {
  const policy = procedure.key === IMAGERY ? said : { ...said, silent: new Set<Trigger>(), ageUnder: 0 }
  return {
    ...procedure,
    guidance: [
      ...procedure.guidance,
      ...policy.guidance.map(name => ({ name, edition: 'as this school’s policy names it' })),
    ],
    ...(policy.policies?.length ? { policies: policy.policies } : {}),
    steps: procedure.steps.filter(({ key }) => !policy.without.has(key)).map(step => stepOf(step, policy)),
    locks: procedure.locks.map(lock => lockOf(lock, policy)),
  }
}

const IMAGERY = 'imagery'

/** Doubt about consent counts as coercion does. */
const triggerOf = ({ key }: Ask): string => (key === 'doubt' ? 'coercion' : key)

function stepOf(step: Step, policy: Policy): Step {
  const isFree = (act: Act, key: string) => step.key === key && policy.free.has(act)
  const { who, again, ...rest } = step
  return {
    ...rest,
    ...(who && !isFree('view', 'viewing') ? { who } : {}),
    ...(again && !policy.silent.has('new-information') ? { again } : {}),
    after: isFree('delete', 'deletion') ? [] : step.after,
    asks: step.asks.map(ask => askOf(ask, policy, isFree('view', 'viewing') || isFree('delete', 'deletion'))),
  }
}

function askOf({ trigger, must, ...ask }: Ask, policy: Policy, isFree: boolean): Ask {
  const isSilent = TRIGGERS.some(one => one === triggerOf({ ...ask }) && policy.silent.has(one))
  const counted = trigger && olderToo(trigger, policy)
  return {
    ...ask,
    isNeeded: isFree ? false : ask.isNeeded,
    ...(must && !isFree ? { must } : {}),
    ...(counted && !isSilent ? { trigger: counted } : {}),
  }
}

/** A policy may count older children too, and the words say so. */
function olderToo(trigger: NonNullable<Ask['trigger']>, { ageUnder }: Policy): NonNullable<Ask['trigger']> {
  const under = trigger.onlyIf
  if (!under || under.age >= ageUnder) return trigger
  const says = trigger.says.replace(`under ${under.age}`, `under ${ageUnder}`)
  return { ...trigger, says, onlyIf: { ...under, age: ageUnder } }
}

const lockOf = ({ until, ...lock }: Lock, { silent }: Policy): Lock => ({
  ...lock,
  until: until.filter(one => {
    if ('noTrigger' in one) return !silent.has('all-no')
    if ('oneOf' in one) return true
    const step = 'answer' in one ? one.answer.step : one.step
    return step !== 'in-school' || !silent.has('in-school')
  }),
})
