import { randomBytes } from 'node:crypto'
import { schoolPath } from '../../../platform/call.ts'
import { invalid, notFound } from '../../../platform/errors.ts'
import { one, type Page, to } from '../../../platform/page.ts'
import { childFile } from '../../concerns/index.ts'
import { originOf } from '../../messages/index.ts'
import { isCode } from '../bundle/code.ts'
import { filePage } from '../bundle/page.ts'
import { sealedPage } from '../bundle/seal.ts'
import { recordBundle } from '../commands/record-bundle.ts'
import { may } from '../permissions.ts'
import { documentsToSeal } from './documents-to-seal.ts'
import { transfersOfChild } from '../queries/transfers-of-child.ts'

/** The sealed file itself, made at this press and kept nowhere here. */
export const bundlePage: Page = {
  url: '/s/:school/children/:personId/concerns/transfer/:transferId/file',
  may: may.send,
  asksAgain: true,
  beforeModuleGates: true,
  ownTransactions: true,
  get: async ({ call, params }) =>
    to(`${schoolPath(call.school)}/children/${params['personId'] ?? ''}/concerns/transfer`),
  async post({ call, params: { personId, transferId = '' }, answers }) {
    const code = one(answers['code'])
    if (!isCode(code)) throw invalid({ code: 'Take the code as this page gives it' })
    const { transfers } = await transfersOfChild(call, { personId })
    const transfer = transfers.find(one => one.transferId === transferId)
    if (!transfer) throw notFound('This page')
    const withKept = one(answers['withKept']) === 'yes'
    const file = await childFile(call, { personId, withKept })
    const leftOut = [answers['leave'] ?? []].flat()
    const documents = await documentsToSeal(call, personId ?? '', leftOut)
    const secret = randomBytes(32).toString('base64url')
    const { reference } = transfer
    const sent = {
      documents,
      ...{ file, school: call.school.name, reference, madeAt: call.now, madeBy: call.actor.name },
      receiptUrl: `${originOf(process.env)}${schoolPath(call.school)}/file-receipt/${secret}`,
    }
    const sealed = await sealedPage({ page: filePage(sent), data: dataOf(sent) }, code)
    const concernIds = file.concerns.map(({ concernId }) => concernId)
    await recordBundle(call, {
      transferId,
      concernIds,
      documentIds: documents.map(({ documentId }) => documentId),
      entries: file.entries.length,
      withKept,
      sealed,
      receipt: secret,
    })
    return { file: { name: `sealed-file-${reference}.html`, type: 'text/html; charset=utf-8', body: sealed } }
  },
}

/** The same for another system: its own ids, so that what comes twice is seen. */
const dataOf = ({ file, school, reference, madeAt, documents }: Parameters<typeof filePage>[0]) => ({
  format: 'watchword-child-file',
  version: 1,
  ...{ school, reference, madeAt: madeAt.toString(), file, documents },
})
