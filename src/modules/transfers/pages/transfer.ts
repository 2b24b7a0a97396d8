import { schoolPath } from '../../../platform/call.ts'
import { type Page, show, to, type Visit } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { filedDocuments } from '../../concerns/index.ts'
import { newCode } from '../bundle/code.ts'
import { beginTransfer } from '../commands/begin-transfer.ts'
import { recordStep } from '../commands/record-step.ts'
import { may } from '../permissions.ts'
import { transfersOfChild } from '../queries/transfers-of-child.ts'
import { transferView } from './transfer.view.ts'

const at = ({ call, params }: Visit): string =>
  `${schoolPath(call.school)}/children/${params['personId'] ?? ''}/concerns/transfer`

const shown = async (visit: Visit) =>
  show(
    transferView({
      ...{ base: schoolPath(visit.call.school), at: at(visit), now: visit.call.now },
      form: { typed: visit.typed, errors: visit.errors },
      child: await transfersOfChild(visit.call, { personId: visit.params['personId'] }),
      // Shown here, sent back with the press that makes the file, kept nowhere.
      code: newCode(),
      documents: await filedDocuments(visit.call, { personId: visit.params['personId'] }),
    }),
  )

/** A child's file goes to the next school. */
export const transferPage: Page = {
  url: '/s/:school/children/:personId/concerns/transfer',
  may: may.send,
  beforeModuleGates: true,
  get: shown,
  async post(visit) {
    const { call, params, answers } = visit
    // Begun meanwhile by somebody else: that one is shown, with what is known of it.
    const { transfers } = await transfersOfChild(call, { personId: params['personId'] })
    if (transfers.some(({ isEnded }) => !isEnded)) return to(at(visit))
    const startsOn = typedDay(answers, 'startsOn')
    await beginTransfer(call, { ...answers, startsOn, personId: params['personId'] })
    return to(at(visit))
  },
}

/** What became of one. */
export const stepPage: Page = {
  url: '/s/:school/children/:personId/concerns/transfer/:transferId/steps',
  may: may.send,
  beforeModuleGates: true,
  get: shown,
  async post(visit) {
    const { call, params, answers } = visit
    const happenedOn = typedDay(answers, 'happenedOn')
    await recordStep(call, { ...answers, happenedOn, transferId: params['transferId'] })
    return to(at(visit))
  },
}
