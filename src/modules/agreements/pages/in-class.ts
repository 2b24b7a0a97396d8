import { schoolPath } from '../../../platform/call.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { firstName } from '../agreement.ts'
import { signOnScreen } from '../commands/sign-on-screen.ts'
import { may } from '../permissions.ts'
import { classToSign, type ToSign } from '../queries/class-to-sign.ts'
import { classesToSign, type ClassToSign } from '../queries/classes-to-sign.ts'
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
    return show(
      className
        ? classView(base, className, await classToSign(call, { className }))
        : classesView(base, await classesToSign(call)),
    )
  },
}

const sayLeft = (left: number, due: number): string =>
  due === 0
    ? 'No pupil signs for themself'
    : left
      ? `${count(left, 'signature is', 'signatures are')} missing`
      : 'Everybody has signed'

function classView(base: string, className: string, pupils: readonly ToSign[]): PageView {
  const left = pupils.filter(({ signatureId }) => signatureId === null).length
  return {
    ...{ title: 'Sign in class', wide: false },
    before: back(`${base}/class-signing`, 'Classes'),
    body: html`${pageHead({
      over: className,
      say: sayLeft(left, pupils.length),
      under:
        'Whoever has not signed is not ready for the internet yet. They press their own name, read, and sign on this screen before you. Stay with it: you are still signed in.',
    })}
    ${pupilsPart(base, pupils)}`,
  }
}

function classesView(base: string, classes: readonly ClassToSign[]): PageView {
  const due = classes.reduce((sum, one) => sum + one.due, 0)
  const signed = classes.reduce((sum, one) => sum + one.signed, 0)
  return {
    ...{ title: 'Sign in class', wide: false },
    before: back(`${base}/agreements/all`, 'Agreements'),
    body: html`${pageHead({
      over: 'Sign in class',
      say: sayLeft(due - signed, due),
      under: 'Choose a class. Its pupils sign on one screen, before you.',
    })}
    <ul class="ww-plain">
      ${classes.map(
        one =>
          html`<li>
            <p>
              ${one.className ? link(hrefOf(base, one.className), one.className) : 'Pupils without a class'}<br />
              ${one.signed < one.due ? stateTag('at-risk', `${one.signed} of ${one.due} signed`) : stateTag('met', `All ${one.due} signed`)}
            </p>
          </li>`,
      )}
    </ul>`,
  }
}

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
