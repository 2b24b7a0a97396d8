import { type Call, schoolPath } from '../../../platform/call.ts'
import { type Page, show, one } from '../../../platform/page.ts'
import { openSigningLink } from '../commands/open-signing-link.ts'
import { refuseByLink } from '../commands/refuse-by-link.ts'
import { signByLink } from '../commands/sign-by-link.ts'
import { may } from '../permissions.ts'
import { endedView, familySignView, refusedView, signedView } from './family-sign.view.ts'

/** What the rooms above ask of whoever holds this link. */
const moreOf = ({ house, school }: Call, params: Readonly<Record<string, string>>) =>
  (house.onLink ?? []).map(({ text, url }) => ({
    text,
    url: `${schoolPath(school)}/signing/${params['token']}${url}`,
  }))

/** A parent signs from a link, without an account. Opening it changes nothing. */
export const familySignPage: Page = {
  url: '/s/:school/signing/:token',
  may: may.useLink,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, params, address, typed, errors }) {
    const found = await openSigningLink(call, { token: params['token'] ?? '', address })
    if (!found) return show(endedView, 404)
    return show(
      familySignView(found, {
        school: call.school.name,
        more: moreOf(call, params),
        form: { typed, errors },
      }),
    )
  },
  async post({ call, params, address, answers }) {
    const found = await openSigningLink(call, { token: params['token'] ?? '', address })
    if (!found) return show(endedView, 404)
    if (one(answers['answer']) === 'refuse') {
      await refuseByLink(call, { ...answers, ...params })
      return show(refusedView(moreOf(call, params)))
    }
    const { signed } = await signByLink(call, { ...answers, ...params })
    return show(signedView(signed, moreOf(call, params)))
  },
}
