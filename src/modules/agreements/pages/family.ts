import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { endSigner } from '../commands/end-signer.ts'
import { makeSigningLink } from '../commands/make-signing-link.ts'
import { recordSigner } from '../commands/record-signer.ts'
import { may } from '../permissions.ts'
import { families } from '../queries/families.ts'
import { parents } from '../queries/parents.ts'
import { familyView, linkMadeView } from './family.view.ts'

const FAMILY = '/s/:school/agreements/families/:pupilId'

export const familyPage: Page = {
  url: FAMILY,
  may: may.keepFamilies,
  async get({ call, params, typed, errors }) {
    const [family] = await families(call, params)
    if (!family) throw notFound('This child')
    const base = `${schoolPath(call.school)}/agreements`
    return show(
      familyView({
        base,
        contactsAt: `${schoolPath(call.school)}/people/${family.pupilId}/family`,
        family,
        parents: await parents(call, { pupilId: params['pupilId'] }),
        form: { typed, errors },
      }),
    )
  },
  async post({ call, params, answers }) {
    await recordSigner(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/agreements/families/${params['pupilId']}`)
  },
}

/** The buttons of the family's page. */
export const signerEndPage: Page = {
  url: `${FAMILY}/signers/:signsForId/end`,
  may: may.keepFamilies,
  get: async ({ call, params }) => to(`${schoolPath(call.school)}/agreements/families/${params['pupilId']}`),
  async post({ call, params }) {
    await endSigner(call, params)
    return to(`${schoolPath(call.school)}/agreements/families/${params['pupilId']}`)
  },
}

/** A link is shown at most once, to whoever must hand it over on paper: nothing here could show it again. */
export const signingLinkPage: Page = {
  url: `${FAMILY}/signers/:parentId/link`,
  may: may.makeLink,
  get: async ({ call, params }) => to(`${schoolPath(call.school)}/agreements/families/${params['pupilId']}`),
  async post({ call, params }) {
    const made = await makeSigningLink(call, { ...params, isHandedOver: true })
    return show(linkMadeView(`${schoolPath(call.school)}/agreements/families/${params['pupilId']}`, made))
  },
}
