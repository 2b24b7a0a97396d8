import type { Id } from '../../words/ids.ts'
import { canonical } from '../audit/entry.ts'
import type { Call, Unit } from '../call.ts'
import { PRODUCT_VERSION } from '../version.ts'
import { type AnyControl, keyOf } from './control.ts'
import { type SettingInForce, settingsAsAt } from './settings.ts'

/** What a clause of an approved version asks of Watchword itself. */
export type Wanted = { control: string; key: string; audience: string; parameters: object; clauseId: Id }

export type Change = {
  control: string
  key: string
  audience: string
  before: object | null
  /** null: the duty ends, because no default stands behind it. */
  after: object | null
  clauseId: Id | null
}

export type Approval = {
  policyVersionId: Id
  settings: readonly Wanted[]
  /** Versions of the same policy: what they set and this one no longer sets falls back to the default. */
  previousVersionIds: readonly Id[]
  from: Temporal.Instant
}

type Planned = Change & { isSame: boolean }

function plan(
  { house }: Call,
  approval: Omit<Approval, 'policyVersionId'>,
  standing: readonly SettingInForce[],
): Planned[] {
  const idOf = (one: { control: string; key: string; audience: string }) =>
    `${one.control} ${one.key} ${one.audience}`
  const before = new Map(standing.map(one => [idOf(one), one]))
  const wanted = approval.settings.map(one =>
    planned(one, before.get(idOf(one)), one.parameters, one.clauseId),
  )
  const asked = new Set(approval.settings.map(idOf))
  const dropped = standing
    .filter(
      one =>
        one.policyVersionId &&
        approval.previousVersionIds.includes(one.policyVersionId) &&
        !asked.has(idOf(one)),
    )
    .map(one => planned(one, one, one.audience === '' ? defaultOf(house.controls, one) : null, null))
  return [...wanted, ...dropped]
}

const planned = (
  { control, key, audience }: { control: string; key: string; audience: string },
  before: SettingInForce | undefined,
  after: object | null,
  clauseId: Id | null,
): Planned => ({
  ...{ control, key, audience, after, clauseId },
  before: before?.parameters ?? null,
  isSame: before !== undefined && after !== null && canonical(before.parameters) === canonical(after),
})

function defaultOf(
  controls: readonly AnyControl[],
  { control, key }: { control: string; key: string },
): object | null {
  const found = controls.find(one => one.name === control)
  return (
    (found?.byDefault as readonly object[] | undefined)?.find(
      value => found && keyOf(found, value) === key,
    ) ?? null
  )
}

/** What an approval would change of what stands by then, and from what. */
export function changesOf(
  call: Call,
  approval: Omit<Approval, 'policyVersionId'>,
  standing: readonly SettingInForce[],
): Change[] {
  return plan(call, approval, standing)
    .filter(change => !change.isSame)
    .map(({ isSame: _, ...change }) => change)
}

/**
 * Closes what stands from the instant on and writes the new rows, in the approval's own transaction. What is
 * already planned for a later instant under the same control and scope is replaced too.
 */
export async function putInForce(call: Call & { unit: Unit }, approval: Approval): Promise<Change[]> {
  const { unit, school, now } = call
  const all = plan(call, approval, await settingsAsAt(call, approval.from))
  for (const { control, key, audience } of all) {
    const rows = () =>
      unit.db
        .updateTable('platform.setting')
        .where('schoolId', '=', school.id)
        .where('control', '=', control)
        .where('key', '=', key)
        .where('audience', '=', audience)
    await rows()
      .where('inForceFrom', '>=', approval.from)
      .set(row => ({ inForceUntil: row.ref('inForceFrom') }))
      .execute()
    await rows()
      .where('inForceFrom', '<', approval.from)
      .where(where =>
        where.or([where('inForceUntil', 'is', null), where('inForceUntil', '>', approval.from)]),
      )
      .set({ inForceUntil: approval.from })
      .execute()
  }
  const rows = all.flatMap(({ control, key, audience, after, clauseId }) =>
    after === null
      ? []
      : [
          {
            ...{ schoolId: school.id, control, key, audience, inForceFrom: approval.from, writtenAt: now },
            parameters: JSON.stringify(after),
            parametersVersion: call.house.controls.find(one => one.name === control)?.version ?? 1,
            policyVersionId: clauseId ? approval.policyVersionId : null,
            clauseId,
            productVersion: PRODUCT_VERSION,
          },
        ],
  )
  if (rows.length) await unit.db.insertInto('platform.setting').values(rows).execute()
  unit.settings = undefined
  return all.filter(change => !change.isSame).map(({ isSame: _, ...change }) => change)
}
