import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { AUDIENCE_WORDS, AUDIENCES } from '../../../words/audiences.ts'
import {
  BANDS,
  type Entitlement,
  KEPT,
  PROVEN,
  type Rule,
  RULES,
  SERVICE_WORDS,
  SERVICES,
} from '../entitlement.ts'
import { may } from '../permissions.ts'
import { entitlementEvidence } from '../queries/evidence.ts'

const SAYS: Readonly<Record<Rule, (asked: Entitlement) => string>> = {
  'lesson-first': ({ service }) =>
    `A class uses ${SERVICE_WORDS[service]} only after its lesson on safe use; whoever missed it waits until they have had it`,
  'adult-shows': ({ service, bands }) =>
    `In ${bands.join(' and ')} an adult shows ${SERVICE_WORDS[service]}; pupils use it only directly supervised, by an adult who is named`,
  'approved-only': ({ bands }) =>
    `In ${bands.join(' and ')} only addresses are opened that were approved for them, each with what it is to teach`,
  'age-limit': ({ service, minimumAge }) =>
    `No account of ${SERVICE_WORDS[service]} is made for a pupil under ${minimumAge}`,
  none: ({ audience, service, provenEvery }) =>
    `Devices of ${AUDIENCE_WORDS[audience].many} themselves get nothing of ${SERVICE_WORDS[service]}${provenEvery === 'never' ? '' : `, which is tried each ${provenEvery}`}`,
}

/** Whom which service is open to, and after what. It switches nothing by itself: it says, asks and refuses. */
export const serviceEntitlement = control<Entitlement>({
  name: 'entitlements.service',
  asks: 'Say who may use which service, and after what',
  version: 1,
  parameters: z.object({
    audience: z.enum(AUDIENCES, 'Select who').meta({ title: 'Who' }),
    service: z.enum(SERVICES, 'Select the service').meta({ title: 'What' }),
    rule: z.enum(RULES, 'Select the rule').meta({ title: 'The rule' }),
    bands: z.array(z.enum(BANDS)).max(2).default([]).meta({ title: 'Of pupils: in which stages' }),
    minimumAge: z
      .int('Enter an age')
      .min(0, 'Enter 0 or more')
      .max(18, 'Enter 18 or less')
      .default(0)
      .meta({ title: 'From what age; 0 for any' }),
    provenEvery: z.enum(PROVEN, 'Select how often').default('never').meta({ title: 'Tried each' }),
    kept: z.enum(KEPT, 'Select whether it is kept').default('kept').meta({ title: 'Is it kept?' }),
  }),
  keyedBy: ['audience', 'service', 'rule'],
  byDefault: [],
  stricter: (a, b) =>
    a.audience === b.audience &&
    a.service === b.service &&
    a.rule === b.rule &&
    b.bands.every(band => a.bands.includes(band)) &&
    a.minimumAge >= b.minimumAge &&
    PROVEN.indexOf(a.provenEvery) <= PROVEN.indexOf(b.provenEvery) &&
    KEPT.indexOf(a.kept) <= KEPT.indexOf(b.kept),
  without: {
    ...{ audience: 'pupil', service: 'internet', rule: 'lesson-first', bands: [], minimumAge: 0 },
    ...{ provenEvery: 'never', kept: 'not-kept' },
  },
  says: [],
  speaksOf: 'watchword',
  sentence: asked => {
    const says = SAYS[asked.rule](asked)
    return asked.kept === 'kept' ? says : `Not kept: ${says.charAt(0).toLowerCase()}${says.slice(1)}`
  },
  movedBy: ['people.left', 'people.joined'],
  evidence: entitlementEvidence,
  fix: { text: 'See what a class may use', url: '/services', for: may.see.who },
})

/** What the policy says of services, as far as it is kept. */
export const entitlements = async (call: Call): Promise<Entitlement[]> =>
  (await allInForce(call, serviceEntitlement))
    .map(({ parameters }) => parameters)
    .filter(({ kept }) => kept === 'kept')

/** The same in words, for whoever reads the table. */
export const sayEntitlement = (asked: Entitlement): string => SAYS[asked.rule](asked)
