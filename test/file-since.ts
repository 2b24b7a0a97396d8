import { randomUUID } from 'node:crypto'
import { acknowledgeAlert, flagChild } from '../src/modules/concerns/commands/flag-child.ts'
import { breakGlass, reviewGlass } from '../src/modules/concerns/commands/break-glass.ts'
import { decideConcern } from '../src/modules/concerns/commands/decide-concern.ts'
import { describeDocument } from '../src/modules/concerns/commands/describe-document.ts'
import { handLead } from '../src/modules/concerns/commands/hand-lead.ts'
import { identifyChild } from '../src/modules/concerns/commands/identify-child.ts'
import { keepDocumentFile } from '../src/modules/concerns/commands/keep-document-file.ts'
import { readConcern } from '../src/modules/concerns/commands/read-concern.ts'
import { reportConcern } from '../src/modules/concerns/commands/report-concern.ts'
import { reviewPattern } from '../src/modules/concerns/commands/review-pattern.ts'
import { sealDocument } from '../src/modules/concerns/commands/seal-document.ts'
import { readExtract, shareExtract } from '../src/modules/concerns/commands/share-extract.ts'
import { withdrawDocument } from '../src/modules/concerns/commands/withdraw-document.ts'
import { patternsWait } from '../src/modules/concerns/queries/patterns-wait.ts'
import { recordPerson } from '../src/modules/people/index.ts'
import { putInForce } from '../src/platform/controls/put-in-force.ts'
import { needsOf } from '../src/platform/question.ts'
import { inUnit } from '../src/platform/unit.ts'
import { OTHER } from './child-file.ts'
import { DECIDED, pdfOf, SAID } from './documents.ts'
import type { world } from './world.ts'

type World = Awaited<ReturnType<typeof world>>
const MOVED = { words: 'Ask Jonah, not Rowan.', because: 'Rowan sits beside him' }

/** Two concerns of the pupil and another child beside him, with what a file holds beyond what was decided and done. */
export async function fileSince(here: World, classWords = 'A talk with the class') {
  const { as, people, clock } = here
  await raiseTwo(here)
  const { personId: otherId } = await recordPerson(await as(people.head), {
    ...{ ...OTHER, kinds: 'pupil', className: 'Osprey', startsOn: '2026-09-01', dateOfBirth: '2015-05-01' },
  })
  const dsl = async () => as(people.dsl)
  const head = async () => as(people.head)
  const report = async (saw: string) => {
    clock.move({ minutes: 2 })
    const { concernId } = await reportConcern(await as(people.teacher), { about: 'a boy', saw })
    for (const personId of [people.pupil.id, otherId])
      await identifyChild(await dsl(), { concernId, personId, part: 'harmed' })
    return concernId
  }
  const concernId = await report('Rowan Maskell and he sat alone.')
  await readConcern(await dsl(), { concernId })
  clock.move({ minutes: 1 })
  await handLead(await dsl(), {
    ...{ concernId, leadId: people.deputy.id, leadBecause: 'He knows Rowan', handed: 1 },
  })
  await decideConcern(await dsl(), { concernId, ...DECIDED })
  const bring = async (name: string, bytes = pdfOf(name)) => {
    clock.move({ minutes: 1 })
    const { documentId } = await describeDocument(await dsl(), { concernId, ...SAID, name })
    await keepDocumentFile(await dsl(), { concernId, documentId, file: { name: 'x.pdf', bytes } })
    return documentId
  }
  const letter = await bring('Letter about Rowan')
  const wrong = await bring('Minutes of another matter')
  await withdrawDocument(await dsl(), { concernId, documentId: wrong, why: 'It is of Rowan' })
  const sealed = await bring('What nobody may open')
  await sealDocument(await dsl(), { concernId, documentId: sealed, why: 'Shows Rowan' })
  const { extractId } = await shareExtract(await dsl(), {
    ...{ concernId, recipientId: people.office.id, ...MOVED, until: '2026-12-04' },
  })
  await readExtract(await as(people.office), { extractId })
  const { flagId } = await flagChild(await dsl(), {
    ...{ personId: people.pupil.id, adultIds: [people.technician.id] },
    ...{ lookFor: 'Whether Rowan waits for him', until: '2026-12-04' },
  })
  await acknowledgeAlert(await as(people.technician), { flagId })
  const { glassId } = await breakGlass(await head(), {
    ...{ personId: people.pupil.id, because: 'Rowan’s mother rang', tried: 'Priya, twice' },
  })
  await reviewGlass(await dsl(), {
    ...{
      personId: people.pupil.id,
      glassId,
      verdict: 'right',
      why: 'Rowan was with him',
      follows: 'Nothing',
    },
  })
  const secondId = await report('He had no lunch.')
  const waiting = await needsOf(await dsl(), [patternsWait])
  for (const { title, action } of waiting)
    await reviewPattern(await dsl(), {
      patternId: action?.url.split('/').at(-1),
      ...{ conclusion: 'plan', words: title.includes('Osprey') ? classWords : 'Rowan needs one too' },
    })
  return { concernId, secondId, otherId, letter, wrong, sealed, extractId, bring }
}

/** A policy that has two concerns looked at together, about one child and about one class. */
async function raiseTwo({ as, people, clock }: World) {
  const settings = ['child', 'class'].map(about => ({
    ...{ control: 'concerns.pattern-alerts', key: `any/${about}`, audience: '', clauseId: randomUUID() },
    parameters: { kind: 'any', about, raised: 'raised', times: 2, weeks: 4 },
  }))
  const from = clock.now().add({ minutes: 1 })
  const approval = { policyVersionId: randomUUID(), settings, previousVersionIds: [], from }
  await inUnit(await as(people.head), call => putInForce(call, approval))
  clock.move({ minutes: 2 })
}
