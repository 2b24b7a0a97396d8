import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import type { Id } from '../words/ids.ts'
import { commitTo, entryAt, type Entry, type Outcome } from './audit/entry.ts'
import type { Actor, Call, Chain, Unit } from './call.ts'
import { invalid, notAllowed, notFound, Refusal } from './errors.ts'
import type { Fact } from './facts.ts'
import type { ForYou, Need } from './module.ts'
import { can, type Permission, withoutLeaks } from './permission.ts'
import { noteRefusal, recordRefusal } from './refusals.ts'
import { inUnit } from './unit.ts'
import { questionIn } from './question.ts'

/** What a command works with: the transaction, bound to its module's tables, and the ways to tell. */
export type Work<Tables> = {
  call: Call & { unit: Unit }
  db: Transaction<Tables>
  actor: Actor
  now: Temporal.Instant
  announce: <F extends Fact>(fact: F) => void
  /** Names a record in this deed's log entry. */
  touched: (...ids: readonly Id[]) => void
  /** Ties content to the log; store the salt beside it. */
  commit: (of: Id, content: unknown) => Uint8Array
}

type Item<Found> = Found extends readonly (infer One)[] ? One : NonNullable<Found>

/** `query`, `command`, `waiting`, `forYou` and `gate`, able to touch the given tables and no others. */
export function useCases<Tables>() {
  function query<Input extends z.ZodType, Found>(spec: {
    name: `${string}.${string}`
    input: Input
    may: Permission<Item<Found>>
    /** Reading it is itself logged; with what was found, where what was asked for does not say it. */
    logged?: true
    logs?: (found: Found) => { ids: readonly Id[]; found: number }
    chain?: Chain
    read: (db: Kysely<Tables>, input: z.output<Input>, call: Call & { unit: Unit }) => Promise<Found>
  }) {
    const ask = (call: Call, raw: unknown = {}): Promise<NonNullable<Found>> =>
      guarded(call, spec, raw, async (joined, input) => {
        refuseUnless(spec.may, call.actor)
        const found = await spec.read(joined.unit.db as unknown as Kysely<Tables>, input, joined)
        if (found === undefined || found === null) throw notFound('This page')
        const seen = onlyAllowed(call, spec, found)
        if (spec.logged) {
          const entry = entryOf(call, spec.name, 'read', idsOf(input))
          const more = spec.logs?.(found)
          joined.unit.entries.push({
            chain: chainOf(call, spec),
            entry: more ? { ...entry, found: more.found, ids: [...entry.ids, ...more.ids] } : entry,
          })
        }
        return seen
      })
    return Object.assign(ask, { useCase: spec.name, may: spec.may, read: spec.read })
  }

  function command<Input extends z.ZodType, Thing, Result>(spec: {
    name: `${string}.${string}`
    input: Input
    may: Permission<Thing>
    chain?: Chain
    load: (
      db: Transaction<Tables>,
      input: z.output<Input>,
      call: Call & { unit: Unit },
    ) => Promise<Thing | undefined>
    run: (work: Work<Tables>, input: z.output<Input>, thing: Thing) => Promise<Result>
  }) {
    const perform = (call: Call, raw: unknown): Promise<Result> =>
      guarded(call, spec, raw, async (joined, input) => {
        const db = joined.unit.db as Transaction<Tables>
        refuseUnless(spec.may, call.actor)
        const thing = await spec.load(db, input, joined)
        if (thing === undefined) throw notFound('This page')
        if (!can(call.actor, spec.may, thing)) throw notAllowed(spec.may.to)
        const entry = entryOf(call, spec.name, 'done', idsOf(input), Object.keys(input as object))
        const result = await spec.run(workOf(joined, db, entry), input, thing)
        joined.unit.entries.push({ chain: chainOf(call, spec), entry })
        return result
      })
    return Object.assign(perform, { useCase: spec.name, may: spec.may })
  }

  return {
    query,
    command,
    waiting: questionIn<Tables, readonly Need[]>(),
    forYou: questionIn<Tables, ForYou | undefined>(),
    gate: questionIn<Tables, string | undefined>(),
  }
}

/** Parses the input, opens or joins the transaction, and writes down a refusal once it is rolled back. */
async function guarded<Input extends z.ZodType, Result>(
  call: Call,
  spec: { name: string; input: Input; chain?: Chain },
  raw: unknown,
  work: (call: Call & { unit: Unit }, input: z.output<Input>) => Promise<Result>,
): Promise<Result> {
  try {
    const input = parse(spec.input, raw)
    const chain = chainOf(call, spec)
    return await inUnit(call, joined => work({ ...joined, chain }, input))
  } catch (error) {
    if (error instanceof Refusal)
      noteRefusal(error, chainOf(call, spec), entryOf(call, spec.name, 'refused', []))
    // Inside somebody else's transaction the refusal is written by whoever opened it, after the roll-back.
    if (error instanceof Refusal && !call.unit) await recordRefusal(call, error)
    throw error
  }
}

/** A deed inside another is written where the other is: a notice about a sealed record is as sealed as the record. */
const chainOf = (call: Call, { chain = 'main' }: { chain?: Chain }): Chain =>
  call.chain === undefined || call.chain === 'main' ? chain : call.chain

function parse<Input extends z.ZodType>(schema: Input, raw: unknown): z.output<Input> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message
  throw invalid(fields)
}

function refuseUnless(may: Permission<never>, actor: Actor): void {
  if (!can(actor, { to: may.to, who: may.who }, undefined)) throw notAllowed(may.to)
}

/** What its reader may see of what was found. */
function onlyAllowed<Found>(
  call: Call,
  spec: { name: string; may: Permission<Item<Found>> },
  found: Found,
): NonNullable<Found> {
  const { when } = spec.may
  if (Array.isArray(found)) return withoutLeaks<Item<Found>>(call, spec, found) as NonNullable<Found>
  if (when && !when(call.actor, found as Item<Found>)) throw notAllowed(spec.may.to)
  return found as NonNullable<Found>
}

function entryOf(
  call: Call,
  useCase: string,
  outcome: Outcome,
  ids: readonly Id[],
  fields: readonly string[] = [],
): Entry & { ids: Id[]; commitments: { of: Id; sha256: string }[] } {
  const { actor, now, requestId } = call
  return {
    at: entryAt(now),
    person: actor.personId,
    account: actor.accountId,
    useCase,
    outcome,
    ids: [...ids],
    fields,
    commitments: [],
    request: requestId,
  }
}

const idsOf = (input: unknown): Id[] =>
  Object.entries(input ?? {}).flatMap(([name, value]) =>
    name.endsWith('Id') && typeof value === 'string' ? [value] : [],
  )

function workOf<Tables>(
  call: Call & { unit: Unit },
  db: Transaction<Tables>,
  entry: ReturnType<typeof entryOf>,
): Work<Tables> {
  return {
    call,
    db,
    actor: call.actor,
    now: call.now,
    announce: fact => void call.unit.facts.push(fact),
    touched: (...ids) => void entry.ids.push(...ids.filter(id => !entry.ids.includes(id))),
    commit(of, content) {
      const { salt, sha256 } = commitTo(content)
      entry.commitments.push({ of, sha256 })
      return salt
    },
  }
}
