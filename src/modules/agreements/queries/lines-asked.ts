import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { settingsAsAt } from '../../../platform/controls/settings.ts'
import { holds } from '../../../platform/permission.ts'
import { clausesById } from '../../policies/index.ts'
import { ADULTS_WITH_ACCOUNTS, type SigningAudience } from '../agreement.ts'
import { everyAudience } from '../controls/every-audience.ts'
import { conductLine, requiredSection } from '../controls/lines.ts'
import { type AgreementsDb, query } from '../kit.ts'
import { type AskedLine, heldAs } from '../lines.ts'
import { may } from '../permissions.ts'
import { draft } from './draft.ts'
import { carriedIn, wordsHeld } from './words-held.ts'

export type Clause = Awaited<ReturnType<typeof clausesById>>[number]
export type LineAsked = AskedLine & {
  clause: Clause | undefined
  /** The line of these words that holds it. */
  held: string | undefined
  /** Another agreement of the same people holds it. */
  isElsewhere: boolean
}

/** What the policy asks the agreement of an audience to hold, as settings have it. */
export async function askedOf(call: Call, audience: SigningAudience): Promise<AskedLine[]> {
  const lines = (await allInForce(call, conductLine)).map(({ parameters, key }) => ({
    ...{ kind: 'line' as const, words: parameters.line, setting: `${conductLine.name} ${key}` },
    ...{ audience: parameters.audience, agreed: parameters.agreed, inEach: false },
  }))
  const sections = (await allInForce(call, requiredSection)).map(({ parameters, key }) => ({
    ...{ kind: 'section' as const, words: parameters.section, setting: `${requiredSection.name} ${key}` },
    ...{ audience: parameters.audience, agreed: parameters.agreed },
    inEach: parameters.documents === 'each',
  }))
  const uses = (await allInForce(call, everyAudience)).flatMap(({ parameters, key }) =>
    parameters.uses.map(use => ({
      ...{ kind: 'use' as const, words: use, setting: `${everyAudience.name} ${key}` },
      ...{ audience: parameters.audience, agreed: 'with-the-whole' as const, inEach: false },
    })),
  )
  return [...sections, ...lines, ...uses]
    .filter(asked => asked.audience === audience && asked.agreed !== 'not-asked')
    .map(({ agreed, ...asked }) => ({ ...asked, isApart: agreed === 'apart' }))
}

/** The clause behind each setting, for those who may read the policy. */
export async function clausesAsking(
  call: Call,
  asked: readonly Pick<AskedLine, 'setting'>[],
): Promise<Map<string, Clause>> {
  if (!asked.length || !holds(call.actor, ADULTS_WITH_ACCOUNTS)) return new Map()
  const wanted = new Set(asked.map(({ setting }) => setting))
  const settings = (await settingsAsAt(call, call.now)).flatMap(({ control, key, clauseId }) =>
    clauseId && wanted.has(`${control} ${key}`) ? [{ setting: `${control} ${key}`, clauseId }] : [],
  )
  const clauses = await clausesById(call, { clauseIds: settings.map(({ clauseId }) => clauseId) })
  return new Map(
    settings.flatMap(({ setting, clauseId }) => {
      const clause = clauses.find(one => one.clauseId === clauseId)
      return clause ? [[setting, clause]] : []
    }),
  )
}

type Draft = Awaited<ReturnType<typeof draft>>

async function askedIn(
  db: Kysely<AgreementsDb>,
  call: Call,
  { agreementId, audience, stage, written, last }: Draft,
): Promise<LineAsked[]> {
  const asked = await askedOf(call, audience)
  if (!asked.length) return []
  const draftId = written?.id ?? last?.draftId
  const carried = draftId ? ((await carriedIn(db, [draftId])).get(draftId) ?? []) : []
  const words = { text: (written ?? last)?.text ?? '', carried }
  const others = (await wordsHeld(db, audience)).filter(
    other => other.agreementId !== agreementId && other.stage === stage,
  )
  const newest = [...Map.groupBy(others, other => other.agreementId).values()].flatMap(
    ([first]) => first ?? [],
  )
  const clauses = await clausesAsking(call, asked)
  return asked.map(one => ({
    ...one,
    clause: clauses.get(one.setting),
    held: heldAs(one, words),
    isElsewhere: !one.inEach && newest.some(other => heldAs(one, other) !== undefined),
  }))
}

/** Each thing the policy asks of this agreement, and whether the words being written hold it. */
export const linesAsked = query({
  name: 'agreements.lines-asked',
  input: z.object({ agreementId: z.uuid() }),
  may: may.write,
  async read(db, input, call): Promise<LineAsked[] | undefined> {
    const found = await draft.read(db, input, call)
    return found && askedIn(db, call, found)
  },
})

/** The words being written, and what the policy asks them to hold. */
export const draftWithLines = query({
  name: 'agreements.draft-with-lines',
  input: z.object({ agreementId: z.uuid() }),
  may: may.write,
  async read(db, input, call) {
    const found = await draft.read(db, input, call)
    return found && { ...found, asked: await askedIn(db, call, found) }
  },
})
