import type { Call } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Step } from '../../../platform/procedures/procedure.ts'
import type { Id } from '../../../words/ids.ts'
import { saySigned, sayWording, signedByAdults } from '../../agreements/index.ts'
import type { Followed } from '../queries/runs-of.ts'
import type { RuleBroken } from '../rule-broken.ts'

/** What whoever it is about had signed by now, with its version, in words: it stands with the step for ever. */
export async function signedThen(call: Call, personIds: readonly Id[]): Promise<string> {
  const signed = await signedByAdults(call, { personIds: [...personIds] })
  const lines = signed.map(
    ({ name, title, number, signedAt, lapsedAt }) =>
      `${name}: ${title}, version ${number}, signed on ${sayDay(dayOf(signedAt))}${lapsedAt ? `, which ended on ${sayDay(dayOf(lapsedAt))}` : ''}`,
  )
  return lines.join('\n') || 'Nothing in Watchword, or nobody is named yet'
}

/** Each rule that was named on the record and not taken back, as it stood that day. */
const sayBroken = (rules: readonly RuleBroken[]): string[] =>
  rules
    .filter(({ takenBackAt }) => takenBackAt === null)
    .map(
      rule =>
        `${rule.name} broke “${rule.line}” on ${sayDay(Temporal.PlainDate.from(rule.happenedOn))}: ${sayWording(rule)}. ${saySigned(rule)}`,
    )

/** What the room fills in of a step by itself, whatever was sent. */
export async function filledIn(
  call: Call,
  { asks }: Pick<Step, 'asks'>,
  { subjects, rules }: Pick<Followed, 'subjects' | 'rules'>,
) {
  const filled = asks.filter(({ isFilled }) => isFilled)
  if (!filled.length) return {}
  const says = [await signedThen(call, subjects), ...sayBroken(rules)].join('\n')
  return { [filled[0]?.key ?? '']: says }
}
