import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { dutyInWords } from '../appointment.ts'
import { endMembership } from '../commands/end-membership.ts'
import { may } from '../permissions.ts'
import { membership } from '../queries/membership.ts'
import { type Form, postForm } from '../../../platform/design/form.ts'
import { endingFields } from './ending-fields.ts'
import { back, listed } from './say.ts'
import { withDays } from './typed-day.ts'

export const membershipEndPage: Page = {
  url: '/s/:school/memberships/:membershipId/end',
  may: may.endMembership,
  async get({ call, params, ...form }) {
    return show(membershipEndView(schoolPath(call.school), form, await membership(call, params)))
  },
  async post({ call, params, answers }) {
    const { personId } = await endMembership(call, { ...withDays(answers, ['lastOn']), ...params })
    return to(`${schoolPath(call.school)}/people/${personId}`)
  },
}

function membershipEndView(
  base: string,
  form: Form,
  { personId, name, kind, duties }: Awaited<ReturnType<typeof membership>>,
): PageView {
  const say = `${name} stops being a ${AUDIENCE_WORDS[kind].one}`
  return {
    title: say,
    errors: form.errors,
    wide: false,
    before: back(`${base}/people/${personId}`, name),
    body: html`${pageHead({
      say,
      under: duties.length
        ? `What rests on it ends with it. They are ${listed(duties.map(dutyInWords))}.`
        : 'What it lets them do ends with it. They have no duties.',
    })}
    ${postForm(
      endingFields(form, {
        now: 'They can do nothing more here as soon as you press the button.',
        reasonHint: 'Kept with the record. Write no details of a concern here.',
      }),
      'End it',
    )}`,
  }
}
