import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { beginWithProvider } from '../commands/begin-with-provider.ts'
import { comeBack, type NotIn } from '../commands/come-back.ts'
import { LOCKED } from '../commands/sign-in.ts'
import { may } from '../permissions.ts'
import { COMES_BACK, PROVIDER_KINDS } from '../provider.ts'
import type { OpenProvider } from '../queries/open-providers.ts'
import { goOn } from './go-on.ts'
import { nextPage, withNext } from './next-page.ts'

/** The other ways in, beneath the form: a link each, since a form may not lead to another site. */
export const providerLinks = (providers: readonly OpenProvider[], next: string): Safe | '' =>
  providers.length === 0
    ? ''
    : html`<h2 class="ww-h2">With your school’s account</h2>
        <ul class="govuk-list">
          ${providers.map(
            ({ id, kind, schoolName }) =>
              html`<li><a class="govuk-link" rel="nofollow" href="${withNext(`/sign-in/with/${id}`, next)}"
                >${PROVIDER_KINDS[kind]}, ${schoolName}</a></li>`,
          )}
        </ul>`

/** A link, and changes nothing: whoever follows it is sent to the provider, and carries who they are meanwhile. */
export const signInWithPage: Page = {
  url: '/sign-in/with/:providerId',
  may: may.signIn,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, params, query, cookies }) {
    const providerId = params['providerId'] ?? ''
    const away = await beginWithProvider(call, { providerId, next: nextPage(query) })
    if (!away) return show(notInView('silent', SIGN_IN))
    cookies.setAway(away.handOff)
    return to(away.address)
  },
}

const NOT_IN: Record<NotIn, { say: string; under: string }> = {
  stopped: {
    say: 'You did not sign in there',
    under: 'Nothing has changed. Try again, or use your password.',
  },
  silent: {
    say: 'That provider does not answer',
    under: 'Try again in a minute, or use your password: it works whether they answer or not.',
  },
  refused: {
    say: 'You are not signed in',
    under:
      'What came back from there could not be taken. Try again, or use your password. If it happens again, tell whoever looks after your school’s network.',
  },
  late: {
    say: 'That took too long, or was used already',
    under: 'Each way there and back works once, within ten minutes and in one browser. Begin again.',
  },
  unknown: {
    say: 'That account is not connected here yet',
    under:
      'Sign in with your password once, then connect it at “Your account”. It is never matched by an e-mail address alone.',
  },
  locked: { say: 'This account is locked', under: LOCKED },
}

const SIGN_IN = { text: 'Sign in', href: '/sign-in' }
const WAYS = { text: 'Ways to sign in', href: '/account/sign-in-with' }

export const notInView = (not: NotIn, back: typeof SIGN_IN): PageView => ({
  title: NOT_IN[not].say,
  wide: false,
  body: html`${pageHead(NOT_IN[not])} ${button(back)}`,
})

export const cameBackPage: Page = {
  url: COMES_BACK,
  may: may.signIn,
  beforeGates: true,
  ownTransactions: true,
  async get({ call, query, address, agent, cookies }) {
    const answer = new URLSearchParams(Object.keys(query).map(name => [name, one(query[name])]))
    const browser = { address, agent, token: cookies.token, device: cookies.device }
    const done = await comeBack(call, { carried: cookies.away, answer }, browser)
    cookies.clearAway()
    if ('connected' in done) return to('/account/sign-in-with')
    if ('not' in done) {
      return show(notInView(done.not, done.use === 'connect' ? WAYS : SIGN_IN))
    }
    const { signedIn, next } = done
    if (signedIn.next === 'new-password') return to(`/password-reset/${signedIn.linkToken}`)
    cookies.setSession(signedIn.token)
    return goOn(signedIn, next)
  },
}
