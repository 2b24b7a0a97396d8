import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { wordsToTake } from '../../policies/index.ts'
import { may } from '../permissions.ts'
import { policiesOffered } from '../queries/policy-words.ts'
import { sectionsToTake } from '../taken-words.ts'
import { choosePassages, chooseSection, noPolicyYet } from './from-policy.view.ts'

/** An agreement begun from the policy's own words: first its section, then which of its passages. */
export const fromPolicyPage: Page = {
  url: '/s/:school/agreements/from-policy',
  may: may.write,
  async get({ call, query }) {
    const base = schoolPath(call.school)
    const offered = await policiesOffered(call)
    const policy = offered.find(({ versionId }) => versionId === one(query['version'])) ?? offered[0]
    if (!policy) return show(noPolicyYet(base))
    const sections = sectionsToTake(await wordsToTake(call, policy))
    if (!one(query['section'])) return show(chooseSection(base, { policy, offered, sections }))
    const section = sections.find(({ n }) => String(n) === one(query['section']))
    if (!section) throw notFound('This section')
    return show(choosePassages(base, policy, section))
  },
}
