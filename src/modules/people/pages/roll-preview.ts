import { schoolPath } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import { pageAsked } from '../../../platform/list-page.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { inUnit } from '../../../platform/unit.ts'
import { acceptRoll } from '../commands/accept-roll.ts'
import { decideRow } from '../commands/decide-row.ts'
import { setAsideRoll } from '../commands/set-aside-roll.ts'
import { may } from '../permissions.ts'
import { rollStanding } from '../queries/roll-standing.ts'
import { comparedRoll, letGoOf } from './compared-roll.ts'
import { closedFileView, refusedFileView } from './roll-closed.view.ts'
import { listCalled, rollListView } from './roll-lists.view.ts'
import { rollPreviewView } from './roll-preview.view.ts'

const everybodyIn = (answer: string): boolean | null =>
  answer === 'yes' ? true : answer === 'no' ? false : null

/** What a file would change, line by line; what is doubtful is decided here, and then it is accepted or set aside. */
export const rollPreviewPage: Page = {
  url: '/s/:school/roll/:fileId',
  may: may.loadRoll,
  ownTransactions: true,
  async get({ call, params, query, typed, errors }) {
    const { card, isWaiting, lastDeed, takes } = await rollStanding(call, params)
    const base = schoolPath(call.school)
    const wanted = one(typed['everybody']) || one(query['everybody'])
    const asked = { fileId: card.id, lastDeed, takes, everybody: everybodyIn(wanted) }
    const settled = isWaiting ? await comparedRoll(call, asked) : undefined
    if (!settled) {
      letGoOf(call.house, card.id)
      return show(closedFileView(base, card))
    }
    const at = `${base}/roll/${card.id}`
    if (settled.is === 'to-map') return to(`${at}/columns`)
    if (settled.is === 'refused') return show(refusedFileView(base, card, settled.why))
    const page = { base, at, card, settled, form: { typed, errors } }
    const list = listCalled(page, one(query['list']))
    return show(list ? rollListView(page, list, pageAsked.parse(one(query['page']))) : rollPreviewView(page))
  },
  async post(visit) {
    const { call, params, answers } = visit
    const base = schoolPath(call.school)
    const deed = one(answers['deed'])
    if (deed === 'decide') return decide(visit)
    if (deed === 'set-aside') {
      await setAsideRoll(call, params)
      letGoOf(call.house, params['fileId'] ?? '')
      return to(`${base}/roll`)
    }
    if (deed !== 'accept') return to(`${base}/roll/${params['fileId']}`)
    const { digest, everybody, sure } = answers
    await acceptRoll(call, { ...params, digest, everybody, sure })
    letGoOf(call.house, params['fileId'] ?? '')
    return to(`${base}/roll?accepted=${params['fileId']}`)
  },
}

/** Every line that was answered, at once. A line without an answer stays doubtful. */
async function decide({ call, params, answers }: Visit) {
  const decided = Object.entries(answers).flatMap(([key, answer]) => {
    const line = /^line-(\d+)$/.exec(key)?.[1]
    const [is, personId] = one(answer).split(' ')
    return line && is ? [{ ...params, line, is, personId }] : []
  })
  if (decided.length === 0) throw invalid({ decisions: 'Select who at least one of the lines is' })
  await inUnit(call, async joined => {
    for (const one of decided) await decideRow(joined, one)
  })
  const everybody = one(answers['everybody'])
  return to(`${schoolPath(call.school)}/roll/${params['fileId']}${everybody && `?everybody=${everybody}`}`)
}
