import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { isDate, isDated } from '../fact-dates.ts'
import { command } from '../kit.ts'
import { FACT_WORDS } from '../policy-facts.ts'
import { may } from '../permissions.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'

/** A person says that what was found is right, or what is right instead. The last answer counts; all are kept. */
export const confirmFacts = command({
  name: 'policies.confirm-facts',
  input: z.object({
    versionId: z.uuid(),
    facts: z.record(z.string(), z.string().trim().max(300, 'Use 300 characters or fewer')),
  }),
  may: may.prepare,

  async load(db, { versionId }) {
    const version = await versionFor(db, versionId)
    const found = await db
      .selectFrom('policies.factFound')
      .select(['key', 'kind', 'value'])
      .where('versionId', '=', versionId)
      .execute()
    return version && { version, found }
  },

  async run({ db, call, actor, now, touched }, { versionId, facts }, { version, found }) {
    refuseUnlessDraft(version)
    const wrong = found.flatMap(one => wrongWith(one, facts[one.key]))
    if (wrong.length) throw invalid(Object.fromEntries(wrong))
    const rows = found
      .filter(({ key }) => facts[key] !== undefined)
      .map(({ key }) => ({
        ...{ schoolId: call.school.id, versionId, key, answeredAt: now },
        ...{ value: facts[key] || null, answeredBy: actor.personId },
      }))
    if (rows.length) await db.insertInto('policies.factAnswer').values(rows).execute()
    touched(versionId)
  },
})

type Found = { key: string; kind: string; value: string | null }

/** A policy has a title, and what is kept as a date is one: or it is what the document says. */
function wrongWith({ key, kind, value }: Found, answer: string | undefined): [string, string][] {
  if (answer === undefined) return []
  if (kind === 'title' && !answer) return [[`fact-${key}`, 'Enter the title']]
  if (!answer || !isDated(kind) || answer === value || isDate(answer)) return []
  return [[`fact-${key}`, `Enter a date for “${FACT_WORDS[kind] ?? kind}”, like 14 10 2026`]]
}
