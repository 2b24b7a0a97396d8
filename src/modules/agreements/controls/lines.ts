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
    lineEvidence(call, { kind: 'line', audience, words: line, inEach: false }, agreed),
  fix: FIX,
})

const DOCUMENTS = ['each', 'one'] as const
type SectionAsked = Asked<'section'> & { documents: (typeof DOCUMENTS)[number] }

export const requiredSection = control<SectionAsked>({
  name: 'agreements.required-section',
  asks: 'Publish no agreement that lacks a section',
  version: 3,
  // Its first version knew no visitors; its second was of one agreement of theirs.
  upgrade: stored => stored,
  parameters: z.object({
    audience,
    section: line('Write the heading of the section', 100).meta({ title: 'The section’s heading' }),
    agreed,
    documents: z
      .enum(DOCUMENTS, 'Select whether each of their agreements has it')
      .default('one')
      .meta({ title: 'Has each of their agreements it, or one?' }),
  }),
  keyedBy: ['audience', 'section'],
  byDefault: [],
  stricter: (a, b) =>
    a.audience === b.audience &&
    a.section === b.section &&
    DOCUMENTS.indexOf(a.documents) <= DOCUMENTS.indexOf(b.documents) &&
    stricter(a, b),
  without: { audience: 'staff', section: '', agreed: 'not-asked', documents: 'one' },
  says: [],
  speaksOf: 'watchword',
  sentence: asked =>
    `A section in ${asked.documents === 'each' ? 'each' : 'the'} agreement of ${AUDIENCE_WORDS[asked.audience].many}: “${asked.section}”${sayAgreed(asked)}`,
  movedBy: FACTS,
  evidence: (call, { audience, section, agreed, documents }) =>
    lineEvidence(call, { kind: 'section', audience, words: section, inEach: documents === 'each' }, agreed),
  fix: FIX,
})
