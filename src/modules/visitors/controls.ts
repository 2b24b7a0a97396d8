import { z } from 'zod'
import type { Call } from '../../platform/call.ts'
import { control } from '../../platform/controls/control.ts'
import { allInForce } from '../../platform/controls/in-force.ts'
import { AUDIENCE_WORDS } from '../../words/audiences.ts'
import { may } from './permissions.ts'
import { barredEvidence, guestLoginsEvidence, signedFirstEvidence } from './queries/evidence.ts'
import { COMES_AS, type ComesAs } from './visit.ts'

const FIX = { text: 'See who visits', url: '/visitors', for: may.see.who } as const
const FACTS = [
  'visitors.let-in',
  'visitors.guest-login-issued',
  'visitors.rule-broken',
  'visitors.bar-lifted',
  'agreements.signed',
] as const

/** The earlier asks more. */
export const BEFORE = ['on-site', 'guest-login', 'nothing'] as const
export type SignedFirst = { audience: ComesAs; before: (typeof BEFORE)[number] }
const SAY_BEFORE: Readonly<Record<SignedFirst['before'], string>> = {
  'on-site': 'are let in',
  'guest-login': 'have a guest login',
  nothing: '',
}

export const signedFirst = control<SignedFirst>({
  name: 'visitors.signed-first',
  asks: 'Let nobody in from outside, or hand them a guest login, before they have signed',
  version: 1,
  parameters: z.object({
    audience: z.enum(COMES_AS, 'Select who signs first'),
    before: z.enum(BEFORE, 'Select what waits for it').meta({ title: 'What waits for it' }),
  }),
  keyedBy: ['audience'],
  byDefault: [],
  stricter: (a, b) => a.audience === b.audience && BEFORE.indexOf(a.before) <= BEFORE.indexOf(b.before),
  without: { audience: 'visitor', before: 'nothing' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ audience, before }) =>
    before === 'nothing'
      ? 'Not asked for'
      : `Before they ${SAY_BEFORE[before]}, ${AUDIENCE_WORDS[audience].many} sign at the desk`,
  movedBy: FACTS,
  evidence: signedFirstEvidence,
  fix: FIX,
})

export const ENDS = ['same-day', 'not-asked'] as const
export type GuestLogins = { ends: (typeof ENDS)[number] }

export const guestLogins = control<GuestLogins>({
  name: 'visitors.guest-logins',
  asks: 'Hand out guest logins for what a visitor needs, until a time, and let each end by itself',
  version: 1,
  parameters: z.object({ ends: z.enum(ENDS, 'Select when they end').meta({ title: 'When they end' }) }),
  keyedBy: [],
  byDefault: [],
  stricter: (a, b) => a.ends === 'same-day' || b.ends === 'not-asked',
  without: { ends: 'not-asked' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ ends }) =>
    ends === 'same-day'
      ? 'A guest login is handed to one visitor, for named services, until a time of the same day, and is over in the record by itself'
      : 'Not asked for',
  movedBy: FACTS,
  evidence: guestLoginsEvidence,
  fix: FIX,
})

export const BARS = ['until-lifted', 'no'] as const
export type Barred = { bars: (typeof BARS)[number] }

export const barredAfterBreach = control<Barred>({
  name: 'visitors.barred-after-breach',
  asks: 'Hand no guest login to a visitor who broke a rule until the headteacher says so',
  version: 1,
  parameters: z.object({
    bars: z.enum(BARS, 'Select whether it bars them').meta({ title: 'Does a broken rule bar them?' }),
  }),
  keyedBy: [],
  byDefault: [],
  stricter: (a, b) => a.bars === 'until-lifted' || b.bars === 'no',
  without: { bars: 'no' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ bars }) =>
    bars === 'until-lifted'
      ? 'A visitor who broke a rule of what they signed has no guest login until the headteacher lifts it'
      : 'Not asked for',
  movedBy: FACTS,
  evidence: barredEvidence,
  fix: FIX,
})

export const controls = [signedFirst, guestLogins, barredAfterBreach] as const

/** What waits for the signature of whoever comes as this. */
export async function waitsForSigning(call: Call, comesAs: ComesAs): Promise<SignedFirst['before']> {
  const asked = await allInForce(call, signedFirst)
  return asked.find(({ parameters }) => parameters.audience === comesAs)?.parameters.before ?? 'nothing'
}
export const endsSameDay = async (call: Call): Promise<boolean> =>
  (await allInForce(call, guestLogins)).some(({ parameters }) => parameters.ends === 'same-day')
export const barsAfterBreach = async (call: Call): Promise<boolean> =>
  (await allInForce(call, barredAfterBreach)).some(({ parameters }) => parameters.bars === 'until-lifted')
