import { openFile } from '../../../platform/files/files.ts'
import type { Page } from '../../../platform/page.ts'
import { may } from '../permissions.ts'
import { original } from '../queries/original.ts'
import type { ReadAs } from '../reading/read-source.ts'

const ENDING: Readonly<Record<ReadAs, string>> = { text: 'txt', markdown: 'md', html: 'html', word: 'docx' }

/** The policy as it was brought, to save and never to show: its ending is what its bytes were read as. */
export const originalPage: Page = {
  url: '/s/:school/policies/:policyId/versions/:versionId/original',
  may: may.read,
  download: true,
  ownTransactions: true,
  async get({ call, params }) {
    const kept = await original(call, params)
    const name = `${kept.sourceName.replace(/\.[^.]*$/, '') || 'policy'}.${ENDING[kept.readAs]}`
    return { file: { name, type: kept.type, body: await openFile(call, kept) } }
  },
}
