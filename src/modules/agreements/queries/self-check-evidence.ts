import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { settingsAsAt } from '../../../platform/controls/settings.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import type { SelfCheck } from '../controls/self-check.ts'
import type { AgreementsDb } from '../kit.ts'
import { checkRows, checksJudged } from './self-check-rows.ts'

const nothing = (figure: string): Evidence => ({
  state: 'nothing-due',
  kept: 0,
  due: 0,
  figure,
  exceptions: [],
})

export async function selfCheckEvidence(call: Call & { unit: Unit }, asked: SelfCheck): Promise<Evidence> {
  if (asked.every === 'never') return nothing('Not asked for')
  const { many } = AUDIENCE_WORDS[asked.audience]
  const db = call.unit.db as unknown as Kysely<AgreementsDb>
  const { rows } = await checkRows(call.now, [asked]).execute(db)
  if (!rows.length) return nothing(`There are no ${many}`)
  const dated = [{ ...asked, inForceFrom: await askedSince(call, asked) }]
  const all = checksJudged(rows, dated, dayOf(call.now))
  const left = all.filter(({ state }) => state !== 'done')
  const kept = all.length - left.length
  return {
    state: left.some(({ state }) => state === 'missed') ? 'not-met' : left.length ? 'at-risk' : 'met',
    kept,
    due: all.length,
    figure: `${kept} of ${all.length} ${many} have looked (${Math.round((100 * kept) / all.length)}%)`,
    exceptions: left.map(({ personId }) => personId),
  }
}

async function askedSince(call: Call, { topic, audience }: SelfCheck): Promise<Temporal.PlainDate> {
  const key = `${topic}/${audience}`
  const found = (await settingsAsAt(call, call.now)).find(
    one => one.control === 'agreements.self-check' && one.key === key,
  )
  return dayOf(found?.inForceFrom ?? call.now)
}
