import { show, to, type Page, one } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { policiesUrl, policyUrl, versionUrl } from '../addresses.ts'
import { bringPolicy } from '../commands/bring-policy.ts'
import { may } from '../permissions.ts'
import { policyVersions } from '../queries/policy-versions.ts'
import { MOST_BYTES } from '../reading/source-kind.ts'
import { policiesView } from './policies.view.ts'

/** The school's policies, and the way to bring one. */
export const policiesPage: Page = {
  url: '/s/:school/policies',
  may: may.read,
  ownTransactions: true,
  // A form's other parts stand beside the file.
  upload: { bytes: MOST_BYTES + 100_000 },
  async get({ call, query, typed, errors }) {
    const versions = await policyVersions(call)
    return show(
      policiesView({
        versions,
        mayPrepare: can(call.actor, may.prepare, undefined),
        policyUrl: id => policyUrl(call, id),
        versionUrl: version => versionUrl(call, version),
        bringUrl: policiesUrl(call),
        sameAs: one(query['same']),
        now: call.now,
        typed,
        errors,
      }),
    )
  },
  async post({ call, answers, file }) {
    const kept = await bringPolicy(call, {
      which: one(answers['policyId']) || undefined,
      pasted: one(answers['pasted']),
      ...(file && { file }),
    })
    return to(kept.isSame ? `${policiesUrl(call)}?same=${kept.versionId}` : versionUrl(call, kept))
  },
}
