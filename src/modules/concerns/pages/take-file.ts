import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { takeFile } from '../commands/take-file.ts'
import { may } from '../permissions.ts'
import { printFile } from '../print-file.ts'
import { chainRoot } from '../queries/chain-root.ts'
import { childFile } from '../queries/child-file.ts'
import { filedChild } from '../queries/filed-child.ts'
import { paperOf, TAKEN } from '../taking.ts'
import { takeFileView } from './take-file.view.ts'

/** A child’s chronology or whole file as a PDF: asked for with the reason, which stands in the log before it is made. */
export const takeFilePage: Page = {
  url: '/s/:school/children/:personId/concerns/pdf',
  may: may.takeFile,
  asksAgain: true,
  beforeModuleGates: true,
  // It is printed beside the process, and no transaction waits for that.
  ownTransactions: true,
  get: async ({ call, params, typed, errors }) =>
    show(
      takeFileView({
        ...{ base: schoolPath(call.school), form: { typed, errors } },
        child: await filedChild(call, { personId: params['personId'] }),
      }),
    ),
  async post({ call, params, answers }) {
    const { personId } = params
    const what = TAKEN.find(each => each === one(answers['what']))
    const because = one(answers['because'])
    // The chronology has neither, whatever is ticked.
    const withKept = what === 'file' && one(answers['withKept']) === 'yes'
    const { reference } = await takeFile(call, { personId, what, because, withKept })
    const file = await childFile(call, { personId, withKept })
    const { root } = await chainRoot(call)
    const paper = paperOf(file, {
      ...{ what: what ?? 'file', reference, because, root, at: call.now },
      ...{ by: call.actor.name, school: call.school.name },
    })
    const body = await call.house.aside(printFile, paper)
    return { file: { name: `concerns-file-${reference}.pdf`, type: 'application/pdf', body } }
  },
}
