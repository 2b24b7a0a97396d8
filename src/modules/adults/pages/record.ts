import { type Call, schoolPath } from '../../../platform/call.ts'
import { invalid, Refusal } from '../../../platform/errors.ts'
import { type Answers, one, type Page, type Reply, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { SEES_WITHDRAWN } from '../../access/index.ts'
import { openToMe } from '../../concerns/index.ts'
import { outsideContacts } from '../../people/index.ts'
import { addAdultNote } from '../commands/add-adult-note.ts'
import { answerChildOnAdult } from '../commands/answer-child-on-adult.ts'
import { decideAdult } from '../commands/decide-adult.ts'
import { layBeside } from '../commands/lay-beside.ts'
import { nameAdult } from '../commands/name-adult.ts'
import { passOnAdult } from '../commands/pass-on-adult.ts'
import { readAdultConcern } from '../commands/read-adult-concern.ts'
import { recordTelling } from '../commands/record-telling.ts'
import { audiencesNamed } from '../controls/breach-cites-line.ts'
import { may } from '../permissions.ts'
import { procedureToday } from '../queries/procedures-today.ts'
import { adultConcern } from '../queries/adult-concern.ts'
import { goneView } from './gone.view.ts'
import { recordView } from './record.view.ts'

const baseOf = ({ school }: Call): string => `${schoolPath(school)}/concerns-about-adults`

/** The school’s procedure for an allegation has the step, as its policy stands today. */
const asksLado = async (call: Call): Promise<boolean> =>
  (await procedureToday(call, 'staff-allegation'))?.steps.some(({ key }) => key === 'lado') ?? false

/** All its forms post here, so that what is half written when a session locks comes back to it. */
export const recordPage: Page = {
  url: '/s/:school/concerns-about-adults/:concernId',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  async get({ call, params, typed, errors }) {
    const record = await adultConcern(call, params)
    if (!record.isReadByMe) await readAdultConcern(call, record)
    const open = record.childConcernIds.length
      ? await openToMe(call, { concernIds: record.childConcernIds })
      : []
    return show(
      recordView({
        ...{
          base: baseOf(call),
          home: schoolPath(call.school),
          now: call.now,
          record,
          form: { typed, errors },
        },
        takesAway: holds(call.actor, SEES_WITHDRAWN) || record.ladder === 'head',
        contacts: await outsideContacts(call),
        isLadoAsked: await asksLado(call),
        isLineAsked: (await audiencesNamed(call)).size > 0,
        childUrls: open.map(child => `${schoolPath(call.school)}/concerns/${child.concernId}`),
      }),
    )
  },
  async post({ call, params, answers }) {
    const deed = DEEDS[one(answers['deed'])] ?? decide
    const of = { ...answers, concernId: params['concernId'] ?? '' }
    return (await deed(call, of)) ?? to(`${baseOf(call)}/${of.concernId}`)
  },
}

type Of = Answers & { concernId: string }
type Deed = (call: Call, of: Of) => Promise<Reply | undefined>

async function decide(call: Call, of: Of): Promise<undefined> {
  const insteadOf = one(of['insteadOf']) || null
  await decideAdult(call, { ...of, insteadOf, reviewOn: typedDay(of, 'reviewOn') })
  return undefined
}

const DEEDS: Readonly<Record<string, Deed>> = {
  decide,
  async note(call, of) {
    await addAdultNote(call, of)
    return undefined
  },
  async 'answer-child'(call, of) {
    await answerChildOnAdult(call, of)
    return undefined
  },
  async name(call, of) {
    try {
      const { isYours, isAnybodyLeft } = await nameAdult(call, of)
      return isYours ? undefined : await gone(call, { isAnybodyLeft })
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'conflict') throw invalid({ personId: error.message })
      throw error
    }
  },
  async told(call, of) {
    await recordTelling(call, { ...of, toldOn: typedDay(of, 'toldOn') })
    return undefined
  },
  async 'lay-beside'(call, of) {
    await layBeside(call, of)
    return undefined
  },
  async 'not-for-me'(call, { concernId }) {
    return gone(call, await passOnAdult(call, { concernId }))
  },
}

const gone = async (call: Call, { isAnybodyLeft }: { isAnybodyLeft: boolean }): Promise<Reply> =>
  show(goneView({ base: baseOf(call), isAnybodyLeft, contacts: await outsideContacts(call) }))
