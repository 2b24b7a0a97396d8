import { dayOf, sayMoment } from '../../../platform/clock.ts'
import { csvOf } from '../../../platform/csv.ts'
import { notFound } from '../../../platform/errors.ts'
import { verifierPage } from '../../../platform/audit/verifier.ts'
import type { Page } from '../../../platform/page.ts'
import { rootLine } from '../entries.ts'
import { may } from '../permissions.ts'
import { lastCheck } from '../queries/last-check.ts'
import { permissionsToTake } from '../queries/permissions-to-take.ts'
import { recordLines, recordToTake } from '../queries/record-to-take.ts'
import { sayDeed } from '../say-check.ts'

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

export const permissionsFilePage: Page = {
  url: '/s/:school/record/permissions',
  may: may.takeEntries,
  download: true,
  async get({ call }) {
    const rows = (await permissionsToTake(call)).map(entry => [
      ...[
        String(entry.n),
        sayMoment(entry.at),
        entry.name ?? (entry.personId ? 'Another school' : 'Watchword'),
      ],
      ...[sayDeed(entry), entry.outcome],
    ])
    const name = `who-may-do-what-${call.school.slug}-${dayOf(call.now).toString()}.csv`
    const body = csvOf([['Entry', 'When', 'Who', 'What', 'Outcome'], ...rows])
    return { file: { name, type: 'text/csv; charset=utf-8', body } }
  },
}
