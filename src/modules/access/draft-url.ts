import { type School, schoolPath } from '../../platform/call.ts'

/** Where a form's `data-keep` sends what was typed just before its page locks. */
export const draftUrl = (school: School, path: string): string =>
  `${schoolPath(school)}/drafts/${encodeURIComponent(path)}`
