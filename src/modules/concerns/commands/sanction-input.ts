import { z } from 'zod'
import { day, needed, optional, words } from '../fields.ts'
import { HOW } from '../follow-up.ts'
import { PARENTS, ROUTES, VICTIM } from '../sanctions.ts'

const orNull = (value: unknown): unknown => value || null
const chosen = <Value extends string>(values: readonly Value[]) =>
  z.preprocess(orNull, z.enum(values).nullable()).default(null)
const person = z
  .uuid()
  .or(z.literal('').transform(() => null))
  .nullable()
  .default(null)

const LEVEL = 'Select at which level it was'

/** Who of the child's parents or carers was told: somebody on the roll, or a name. */
export const told = {
  toldId: person,
  toldName: optional(200),
  toldHow: chosen(HOW),
  toldOn: day('Enter the day on which they were told'),
  toldBy: optional(200),
}

export const sanctionInput = z.object({
  concernId: z.uuid(),
  childId: z.uuid('Select which child'),
  /** One that the policy lists, or none; or in one’s own words, where it lists none at all. */
  sanction: z.string().min(1, 'Select a sanction, or that there is none').max(80),
  ownWords: optional(200),
  because: needed('Write why this, or why none', 5_000),
  happenedLevel: z
    .preprocess(orNull, z.coerce.number(LEVEL).int(LEVEL).min(1, LEVEL).max(9, LEVEL).nullable())
    .default(null),
  outsideBecause: optional(2_000),
  happenedOn: day('Enter the day on which it happened'),
  elsewhere: chosen(['no', 'yes'] as const),
  link: optional(2_000),
  /** A policy of Watchword by its id, the one that lists the sanction, or none. */
  policy: words(80).default(''),
  edition: optional(200),
  clause: optional(200),
  victim: chosen(VICTIM),
  effect: optional(2_000),
  route: chosen(ROUTES),
  circumstances: optional(5_000),
  decidedBy: person,
  decidedOn: day('Enter the day on which it was decided'),
  endsOn: day('Enter the day until which it lasts'),
  holderId: person,
  holdBy: day('Enter the day by which the interview is held'),
  tellHolder: optional(2_000),
  parents: chosen(PARENTS),
  notToldBecause: optional(2_000),
  ...told,
})
export type SanctionInput = z.output<typeof sanctionInput>
export type ToldInput = Pick<SanctionInput, 'toldId' | 'toldName' | 'toldHow' | 'toldOn' | 'toldBy'>
