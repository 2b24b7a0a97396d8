import { z } from 'zod'
import { schoolPath, type Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { settled } from '../../../platform/controls/settled.ts'
import { settingsAsAt } from '../../../platform/controls/settings.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { selfCheck, type SelfCheck } from '../controls/self-check.ts'
import { query, waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { type CheckRow, checkRows, checksJudged } from './self-check-rows.ts'

type Dated = SelfCheck & { inForceFrom: Temporal.PlainDate }

/** What the policy has people look at, and since when. */
async function datedChecks(call: Call): Promise<Dated[]> {
  const rows = (await settingsAsAt(call, call.now)).filter(({ control }) => control === selfCheck.name)
  return rows
    .map(({ parameters, inForceFrom }) => ({
      ...settled(selfCheck, parameters),
      inForceFrom: dayOf(inForceFrom),
    }))
    .filter(({ every }) => every !== 'never')
}

export const checksAsked = async (call: Call): Promise<SelfCheck[]> =>
  (await allInForce(call, selfCheck))
    .map(({ parameters }) => parameters)
    .filter(({ every }) => every !== 'never')

/** What the reader is asked to look at; and for the leads, who has not. */
export const selfChecks = query({
  name: 'agreements.self-checks',
  input: z.object({}),
  may: may.selfCheck,
  async read(db, _, call) {
    const asked = await datedChecks(call)
    const isLead = may.leadTalk.who.some(right => call.actor.rights.has(right))
    const { rows } = await checkRows(
      call.now,
      asked,
      isLead ? undefined : (call.actor.personId ?? ''),
    ).execute(db)
    const all = checksJudged(rows, asked, dayOf(call.now))
    return {
      asked,
      mine: all.filter(({ personId }) => personId === call.actor.personId),
      everybody: isLead ? all : [],
    }
  },
})

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The reader's own, in the time that runs. */
export const selfCheckWaits = waiting<CheckRow>({
  name: 'agreements.self-check-waits',
  may: { who: may.selfCheck.who },
  async rows(_, call) {
    const asked = await checksAsked(call)
    return asked.length ? checkRows(call.now, asked, call.actor.personId ?? NOBODY) : undefined
  },
  times: { startsOn: 'day', checkedAt: 'instant' },
  async says(rows, call) {
    const asked = (await checksAsked(call)).map(one => ({ ...one, inForceFrom: dayOf(call.now) }))
    return checksJudged(rows, asked, dayOf(call.now))
      .filter(({ state }) => state !== 'done')
      .map(({ topic }) => ({
        when: { state: 'next' as const, words: 'Next' },
        title: `Look at this, and say that you have: ${topic}`,
        says: 'Only the day is kept, and nothing of what you see.',
        action: { text: 'Say that you looked', url: `${schoolPath(call.school)}/agreements/self-checks` },
      }))
  },
})
