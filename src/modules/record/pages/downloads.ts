import { dayOf } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import { verifierPage } from '../../../platform/audit/verifier.ts'
import type { Page } from '../../../platform/page.ts'
import { rootLine } from '../entries.ts'
import { may } from '../permissions.ts'
import { lastCheck } from '../queries/last-check.ts'
import { recordLines, recordToTake } from '../queries/record-to-take.ts'

export const rootFilePage: Page = {
  url: '/s/:school/record/root',
  may: may.take,
  download: true,
  async get({ call }) {
    const { root } = await lastCheck(call)
    if (!root) throw notFound('A root')
    const takenAt = dayOf(root.checkedAt)
    const body = `${rootLine({ school: call.school.slug, n: root.n, hash: root.hash, takenAt })}\n`
    return {
      file: { name: `root-${call.school.slug}-${takenAt.toString()}.jsonl`, type: 'application/jsonl', body },
    }
  },
}

export const recordFilePage: Page = {
  url: '/s/:school/record/entries',
  may: may.takeEntries,
  download: true,
  ownTransactions: true,
  async get({ call }) {
    const { upTo } = await recordToTake(call)
    const name = `record-${call.school.slug}-${dayOf(call.now).toString()}.jsonl`
    return { file: { name, type: 'application/jsonl', body: recordLines(call, upTo) } }
  },
}

export const verifierFilePage: Page = {
  url: '/s/:school/record/verifier',
  may: may.take,
  download: true,
  get: async () => ({
    file: { name: 'check-the-record.html', type: 'text/html; charset=utf-8', body: verifierPage() },
  }),
}
