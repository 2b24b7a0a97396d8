import { schoolPath } from '../../../platform/call.ts'
import { invalid, Refusal } from '../../../platform/errors.ts'
import { type Answers, many, one, type Page, type Reply, to, type Visit } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { addNote } from '../commands/add-note.ts'
import { LINES } from '../checklist.ts'
import { answerChecks } from '../commands/answer-checks.ts'
import { answerChild } from '../commands/answer-child.ts'
import { chooseKinds, sayBegun } from '../commands/choose-kinds.ts'
import { decideConcern } from '../commands/decide-concern.ts'
import { handLead } from '../commands/hand-lead.ts'
import { identifyChild } from '../commands/identify-child.ts'
import { keepParticular } from '../commands/keep-particular.ts'
import { leaveAgency } from '../commands/leave-agency.ts'
import { markSigns } from '../commands/mark-signs.ts'
import { letRead } from '../commands/let-read.ts'
import { liftRestriction } from '../commands/restrict.ts'
import { may } from '../permissions.ts'
import { adultsCalled } from '../queries/adults-called.ts'
import { hasOpened } from '../queries/has-opened.ts'
import { pupilsCalled } from '../queries/pupils-called.ts'
import { toldName } from '../asked-of-decision.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { shownRecord } from './shown-record.ts'

const recordUrl = ({ call, params }: Visit): string =>
  `${schoolPath(call.school)}/concerns/${params['concernId'] ?? ''}`

/** A name is typed in a form and never stands in an address; those it finds are shown in the same answer. */
const find =
  (look: (visit: Visit) => Promise<unknown>) =>
  async (visit: Visit): Promise<Reply> => {
    await look(visit)
    return shownRecord({ ...visit, typed: visit.answers })
  }

async function note(visit: Visit): Promise<Reply> {
  const { answers, params } = visit
  const happenedOn = typedDay(answers, 'happenedOn')
  await addNote(visit.call, { concernId: params['concernId'], words: one(answers['words']), happenedOn })
  return to(`${recordUrl(visit)}#happened`)
}

async function answer(visit: Visit): Promise<Reply> {
  const { answers, params } = visit
  await answerChild(visit.call, { concernId: params['concernId'], answer: one(answers['answer']) })
  return to(`${recordUrl(visit)}#happened`)
}

const DEEDS: Readonly<Record<string, (visit: Visit) => Promise<Reply>>> = {
  note,
  'answer-child': answer,
  async complete(visit) {
    const { answers, params } = visit
    const completes = one(answers['completes'])
    if (!completes) throw invalid({ completes: 'Select what you complete' })
    await addNote(visit.call, { concernId: params['concernId'], words: one(answers['words']), completes })
    return to(`${recordUrl(visit)}#written`)
  },
  'find-child': find(({ call, answers }) => pupilsCalled(call, { name: one(answers['childName']) })),
  async 'add-child'(visit) {
    const { answers, params } = visit
    const child = {
      concernId: params['concernId'],
      personId: answers['personId'],
      part: one(answers['part']),
    }
    const { isOwnFamily } = await identifyChild(visit.call, child)
    return to(
      isOwnFamily
        ? `${schoolPath(visit.call.school)}/concerns?done=own-child`
        : `${recordUrl(visit)}#children`,
    )
  },
  async 'lift-restriction'(visit) {
    const { answers, params } = visit
    await liftRestriction(visit.call, { ...answers, concernId: params['concernId'] })
    return to(`${recordUrl(visit)}#readers`)
  },
  async 'keep-particular'(visit) {
    const { answers, params } = visit
    const { field, said, ofChild: personId } = answers
    await keepParticular(visit.call, { concernId: params['concernId'], personId, field, said })
    return to(`${recordUrl(visit)}#particulars`)
  },
  async check(visit) {
    const { answers, params } = visit
    const given = LINES.map(line => ({
      line,
      is: one(answers[`is-${line}`]),
      why: one(answers[`why-${line}`]),
      asksWriter: one(answers[`asks-${line}`]) === 'yes',
    }))
    const said = given.filter(({ is }) => is !== '')
    await answerChecks(visit.call, { concernId: params['concernId'], answers: said })
    return to(`${recordUrl(visit)}#written`)
  },
  async 'mark-signs'(visit) {
    const { answers, params } = visit
    await markSigns(visit.call, { concernId: params['concernId'], signs: many(answers['signs']) })
    return to(`${recordUrl(visit)}#signs`)
  },
  async 'leave-agency'(visit) {
    const { answers, params } = visit
    const [signId, ...agency] = one(answers['left']).split('/')
    if (!signId) throw invalid({ left: 'Select who is not contacted' })
    await leaveAgency(visit.call, {
      ...{ concernId: params['concernId'], signId, agency: agency.join('/') },
      whyLeft: one(answers['whyLeft']),
    })
    return to(`${recordUrl(visit)}#signs`)
  },
  async 'hand-lead'(visit) {
    const { answers, params } = visit
    try {
      await handLead(visit.call, { ...answers, concernId: params['concernId'] })
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'conflict') throw invalid({ leadId: error.message })
      throw error
    }
    return to(`${recordUrl(visit)}#lead`)
  },
  'find-reader': find(({ call, answers }) => adultsCalled(call, { readerName: one(answers['readerName']) })),
  async 'ask-reader'(visit) {
    const { answers, params } = visit
    await letRead(visit.call, {
      ...{ concernId: params['concernId'], askedId: answers['askedId'] },
      ...{ because: one(answers['because']), until: typedDay(answers, 'until') },
    })
    return to(`${recordUrl(visit)}#readers`)
  },
}

/** For each child of the form: who was told, how and when. */
const toldTyped = (answers: Answers) =>
  Object.keys(answers).flatMap(name => {
    const [, childId] = /^told-who-(.*)$/.exec(name) ?? []
    if (childId === undefined) return []
    const [who, how] = [one(answers[name]), one(answers[toldName('how', childId)])]
    const by = one(answers[toldName('by', childId)])
    return [{ childId, who, how, by, on: typedDay(answers, toldName('on', childId)) }]
  })

async function decide(visit: Visit): Promise<Reply> {
  const { answers, params } = visit
  const risks = many(answers['risks'])
  const { begun } = await chooseKinds(visit.call, { concernId: params['concernId'], risks })
  // It stands, whatever becomes of the decision.
  if (begun.length && one(answers['choice']) !== 'refer')
    return shownRecord({ ...visit, typed: answers, errors: { choice: sayBegun(begun) } })
  await decideConcern(visit.call, {
    ...answers,
    ...{ concernId: params['concernId'], restsOn: many(answers['restsOn']) },
    reviewOn: typedDay(answers, 'reviewOn'),
    triage: answers,
    ...{ told: toldTyped(answers), risks, otherRisk: one(answers['otherRisk']) },
  })
  if (one(answers['since']) === 'worse') return to(`${recordUrl(visit)}/referrals/new`)
  return to(recordUrl(visit))
}

/** The record, and beside it the decision. Every form in which somebody writes posts here: its draft is kept here. */
export const concernPage: Page = {
  url: '/s/:school/concerns/:concernId',
  may: may.see,
  beforeModuleGates: true,
  get: shownRecord,
  async post(visit) {
    // Whoever may not read it learns by a form no more than by looking.
    const standing = await hasOpened(visit.call, visit.params)
    const usual = can(visit.call.actor, may.deal, standing) ? decide : note
    return (DEEDS[one(visit.answers['deed'])] ?? usual)(visit)
  },
}
