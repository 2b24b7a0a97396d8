import { notFound } from '../../../platform/errors.ts'
import type { Page } from '../../../platform/page.ts'
import { keepDraft } from '../commands/keep-draft.ts'
import { may } from '../permissions.ts'

/** Takes what was typed, from a page that is about to lock. It answers nothing that a page would follow. */
export const draftPage: Page = {
  url: '/s/:school/drafts/:path',
  may: may.keepDraft,
  evenWithdrawn: true,
  ownTransactions: true,
  formOf: ({ path = '' }) => path,
  async get() {
    throw notFound('This page')
  },
  async post({ call, params, answers }) {
    const path = params['path'] ?? ''
    if (!path.startsWith(`/s/${call.school.slug}/`)) throw notFound('This page')
    await keepDraft(call, path, answers)
    return { file: { name: 'kept', type: 'text/plain', body: '' } }
  },
}
