import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { SIGNING_AUDIENCES, type SigningAudience } from '../agreement.ts'
import { line } from '../fields.ts'
import { type Agreed, AGREED } from '../lines.ts'
import { lineEvidence } from '../queries/line-evidence.ts'

type Asked<Name extends string> = { audience: SigningAudience; agreed: Agreed } & Record<Name, string>

const FACTS = [
  'agreements.published',
  'agreements.signed',
  'agreements.lapsed',
  'agreements.withdrawn',
] as const
const FIX = { text: 'Put it in the agreement', url: '/agreements/all' } as const
const audience = z.enum(SIGNING_AUDIENCES, 'Select whose agreement holds it')
const agreed = z
  .enum(AGREED, 'Select how they agree to it')
  .default('with-the-whole')
  .meta({ title: 'How they agree to it' })
/** The earlier asks more. */
const stricter = (a: { agreed: Agreed }, b: { agreed: Agreed }) =>
  AGREED.indexOf(a.agreed) <= AGREED.indexOf(b.agreed)
const sayAgreed = ({ audience, agreed }: { audience: SigningAudience; agreed: Agreed }): string =>
  agreed === 'apart' ? `, ticked by itself by ${AUDIENCE_WORDS[audience].many}` : ''

export const conductLine = control<Asked<'line'>>({
  name: 'agreements.conduct-line',
  asks: 'Have a rule of conduct stand as its own line in the agreement',
  version: 2,
  // Its first version knew no visitors.
  upgrade: stored => stored,
  parameters: z.object({
    audience,
    line: line('Write the rule as it stands in the agreement', 300).meta({ title: 'The rule' }),
    agreed,
  }),
  keyedBy: ['audience', 'line'],
  byDefault: [],
  stricter: (a, b) => a.audience === b.audience && a.line === b.line && stricter(a, b),
  without: { audience: 'staff', line: '', agreed: 'not-asked' },
  says: [],
  speaksOf: 'watchword',
  sentence: asked =>
    `A line in the agreement of ${AUDIENCE_WORDS[asked.audience].many}: “${asked.line}”${sayAgreed(asked)}`,
  movedBy: FACTS,
  evidence: (call, { audience, line, agreed }) =>
    lineEvidence(call, { kind: 'line', audience, words: line }, agreed),
  fix: FIX,
})

export const requiredSection = control<Asked<'section'>>({
  name: 'agreements.required-section',
  asks: 'Publish no agreement that lacks a section',
  version: 2,
  // Its first version knew no visitors.
  upgrade: stored => stored,
  parameters: z.object({
    audience,
    section: line('Write the heading of the section', 100).meta({ title: 'The section’s heading' }),
    agreed,
  }),
  keyedBy: ['audience', 'section'],
  byDefault: [],
  stricter: (a, b) => a.audience === b.audience && a.section === b.section && stricter(a, b),
  without: { audience: 'staff', section: '', agreed: 'not-asked' },
  says: [],
  speaksOf: 'watchword',
  sentence: asked =>
    `A section in the agreement of ${AUDIENCE_WORDS[asked.audience].many}: “${asked.section}”${sayAgreed(asked)}`,
  movedBy: FACTS,
  evidence: (call, { audience, section, agreed }) =>
    lineEvidence(call, { kind: 'section', audience, words: section }, agreed),
  fix: FIX,
})
