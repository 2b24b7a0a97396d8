import { schoolPath } from '../../../platform/call.ts'
import {
  chooseOne,
  chooseSome,
  deedButton,
  type Form,
  postForm,
  textField,
} from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { addSocial, endSocial } from '../commands/add-social.ts'
import { may } from '../permissions.ts'
import { socialHere, type SocialHere } from '../queries/social-here.ts'
import { back } from './say.ts'

/** The social media that the school uses, and from what age. */
export const socialPage: Page = {
  url: '/s/:school/services/social-media',
  may: may.see,
  async get({ call, typed, errors }) {
    const at = `${schoolPath(call.school)}/services`
    const keeps = holds(call.actor, may.keep.who)
    return show(socialView({ at, found: await socialHere(call), keeps, form: { typed, errors } }))
  },
  async post({ call, answers }) {
    if (one(answers['socialId'])) await endSocial(call, answers)
    else await addSocial(call, answers)
    return to(`${schoolPath(call.school)}/services/social-media`)
  },
}

type Shown = { at: string; found: SocialHere; keeps: boolean; form: Form }

const socialView = ({ at, found, keeps, form }: Shown): PageView => ({
  ...{ title: 'Social media', errors: form.errors, wide: false, before: back(at, 'What a class may use') },
  body: html`${pageHead({
    say: found.social.length
      ? `${found.social.length} social media ${found.social.length === 1 ? 'service' : 'services'}`
      : 'The school uses no social media',
    under: found.isLimited
      ? `The policy makes no account for a pupil under ${found.ageFrom}, or under the age that the service itself asks for.`
      : undefined,
  })}
  <ul class="ww-plain">
    ${found.social.map(
      social =>
        html`<li>
          <p class="govuk-!-margin-bottom-1">
            <strong>${social.name}</strong>${social.purpose && html`<br />${social.purpose}`}<br />
            From ${social.minimumAge} by its own terms.
            ${social.hasPupilAccounts ? `Accounts of pupils: ${social.classNames.join(', ') || 'all classes'}.` : 'No accounts of pupils.'}
            ${social.young > 0 && found.isLimited && html`<br />${stateTag('not-met', `${social.young} too young for it today`)}`}
          </p>
          ${
            keeps &&
            deedButton(`${at}/social-media`, `Take it off: ${social.name}`, {
              ...{
                fields: { socialId: social.socialId },
                classes: 'govuk-button--secondary ww-button--small govuk-!-margin-bottom-4',
              },
            })
          }
        </li>`,
    )}
  </ul>
  ${keeps && addPart(form, found.classNames)}`,
})

const addPart = (form: Form, classNames: readonly string[]): Safe =>
  html`<h2 class="ww-h2 ww-h2--ruled">Add one</h2>
    ${postForm(
      html`${textField(form, { name: 'title', label: 'What it is called' })}
      ${textField(form, { name: 'purpose', label: 'What the school uses it for' })}
      ${textField(form, {
        ...{ name: 'minimumAge', label: 'From what age do its terms allow an account?' },
        ...{ classes: 'govuk-input--width-3', hint: '13, for most of them. 0 for any age' },
      })}
      ${chooseOne(form, {
        ...{ name: 'pupilAccounts', label: 'Are there accounts of pupils?', classes: 'govuk-radios--inline' },
        items: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ],
      })}
      ${
        classNames.length > 0 &&
        chooseSome(form, {
          ...{
            name: 'classNames',
            label: 'If so, of which classes?',
            hint: 'Tick none where it is all of them',
          },
          ...{
            classes: 'govuk-checkboxes--small',
            items: classNames.map(name => ({ value: name, text: name })),
          },
        })
      }`,
      'Add it',
    )}`
