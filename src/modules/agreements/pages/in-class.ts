import { schoolPath } from '../../../platform/call.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { firstName } from '../agreement.ts'
import { signOnScreen } from '../commands/sign-on-screen.ts'
import { may } from '../permissions.ts'
import { classToSign, type ToSign } from '../queries/class-to-sign.ts'
import { toSignOnScreen } from '../queries/to-sign-on-screen.ts'
import { onScreenForm } from './on-screen.view.ts'
import { back, count, link } from './say.ts'

const hrefOf = (base: string, className: string): string =>
  `${base}/class-signing?class=${encodeURIComponent(className)}`

/** A class signs together on one screen: whoever has signed and whoever has not, each by a press of their own. */
export const inClassPage: Page = {
  url: '/s/:school/class-signing',
  may: may.signInClass,
  async get({ call, query }) {
    const base = schoolPath(call.school)
    const className = one(query['class'])
    const pupils = await classToSign(call, { className })
    const left = pupils.filter(({ signatureId }) => signatureId === null)
    const say = !pupils.length
      ? 'No pupil signs for themself'
      : left.length
        ? `${count(left.length, 'signature is', 'signatures are')} missing`
        : 'Everybody has signed'
    return show({
      ...{ title: 'Sign in class', wide: false },
      before: className
        ? back(`${base}/class-signing`, 'Classes')
        : back(`${base}/agreements/all`, 'Agreements'),
      body: html`${pageHead({
        over: className || 'Sign in class',
        say,
        under: className
          ? 'Whoever has not signed is not ready for the internet yet. They press their own name, read, and sign on this screen before you.'
          : 'Choose a class. Its pupils sign on one screen, before you.',
      })}
      ${className ? pupilsPart(base, pupils) : classesPart(base, pupils)}`,
    })
  },
}

const classesPart = (base: string, pupils: readonly ToSign[]): Safe =>
  html`<ul class="ww-plain">
    ${[...Map.groupBy(pupils, ({ className }) => className ?? '')].map(([className, own]) => {
      const left = own.filter(({ signatureId }) => signatureId === null).length
      return html`<li>
        <p>
          ${link(hrefOf(base, className), className || 'No class')}<br />
          ${left ? stateTag('at-risk', `${own.length - left} of ${own.length} signed`) : stateTag('met', `All ${own.length} signed`)}
        </p>
      </li>`
    })}
  </ul>`

const pupilsPart = (base: string, pupils: readonly ToSign[]): Safe =>
  html`<ul class="ww-plain">
    ${pupils.map(
      ({ agreementId, personId, name, title, signatureId }) =>
        html`<li>
          <p>
            ${signatureId ? html`<strong>${name}</strong>` : link(`${base}/class-signing/${agreementId}/${personId}`, name)}<br />
            <span class="ww-soft">${title}</span><br />
            ${signatureId ? stateTag('met', 'Signed') : stateTag('not-met', 'Not signed: not ready for the internet')}
          </p>
        </li>`,
    )}
  </ul>`

/** One pupil before their teacher: the words, and the button. */
export const inClassSignPage: Page = {
  url: '/s/:school/class-signing/:agreementId/:personId',
  may: may.signInClass,
  async get({ call, params, typed, errors }) {
    const signing = await toSignOnScreen(call, params)
    const at = hrefOf(schoolPath(call.school), signing.className ?? '')
    if (signing.signatureId)
      return show({
        ...{ title: 'Thank you', heldOut: true },
        body: html`${pageHead({ say: `Thank you, ${firstName(signing.name)}`, under: 'You have signed.' })}
          <p>${link(at, 'Back to the class')}</p>`,
      })
    return show({
      ...{ title: signing.title, errors, errorTitle: 'Not signed yet', heldOut: true },
      body: html`${pageHead({ over: firstName(signing.name), say: signing.title, under: 'Read it, or have it read to you. Then sign.' })}
        ${onScreenForm(signing, { typed, errors })}
        <p class="ww-small ww-soft">${link(at, 'Back to the class')}</p>`,
    })
  },
  async post({ call, params, answers }) {
    await signOnScreen(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/class-signing/${params['agreementId']}/${params['personId']}`)
  },
}
