import type { Call } from '../../../platform/call.ts'
import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, checkboxes, insetText } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { answersRefusalOf, firstName } from '../agreement.ts'
import type { Signing } from '../queries/signing.ts'
import { deedButton, type Form } from '../../../platform/design/form.ts'
import { consequencesTable } from './consequences.view.ts'
import { discussFields } from './discuss.view.ts'
import { refusalForm } from './refusal-form.ts'
import { ticksField } from './ticks.view.ts'
import { childRules, link, rules, times } from './say.ts'

type PutOff = { count: number; heldUntil: Temporal.Instant | null }
type SignPage = { base: string; call: Call; putOff: PutOff | undefined; form: Form }

export function signView(signing: Signing, page: SignPage): PageView {
  const isOwn = page.call.actor.personId === signing.personId
  return {
    title: signing.title,
    wide: false,
    errors: page.form.errors,
    errorTitle: 'Not signed yet',
    body: html`${pageHead({
      over: isOwn ? undefined : `For ${firstName(signing.name)}`,
      say: signing.title,
      under: sayBegins(signing, page),
    })}
      ${rules(signing.text)} ${childRules(signing.childText, `${firstName(signing.name)}’s`)}
      ${consequencesTable(signing.consequences)}
      ${signing.signatureId ? signed(signing, page) : maySign(signing, page) ? toSign(signing, page, isOwn) : WAITS_FOR_PARENT}`,
  }
}

const maySign = ({ signerIds }: Signing, { call }: SignPage): boolean =>
  call.actor.personId !== null && signerIds.includes(call.actor.personId)

const WAITS_FOR_PARENT = insetText({
  text: 'Your parent or carer signs this for you. When they have, you can go on. You can always tell an adult if something worries you.',
})

function sayBegins({ effectiveFrom }: Signing, { call }: SignPage): string {
  const begins = sayDay(dayOf(effectiveFrom))
  return Temporal.Instant.compare(effectiveFrom, call.now) > 0
    ? `In force from ${begins}. You can sign it now.`
    : `In force since ${begins}. Read it, then say whether you agree.`
}

const signed = ({ signatureId, signedAt }: Signing, { base }: SignPage): Safe =>
  insetText({
    html: html`Signed on ${signedAt && sayMoment(signedAt)}.
    ${link(`${base}/signatures/${signatureId ?? ''}`, 'See the proof')}`,
  })

function toSign(signing: Signing, page: SignPage, isOwn: boolean): Safe {
  const { form, putOff } = page
  const version = html`<input type="hidden" name="versionId" value="${signing.versionId}" />`
  const error = form.errors['declaration']
  const to = ANSWERS[answersRefusalOf(page.call.actor.rights)]
  return html`${signing.refusedAt !== null && refused(signing.refusedAt, to)}
    <form method="post" novalidate>
      ${version} ${discussFields(signing.discuss, form)} ${ticksField(form, signing.ticks, { base: page.base, versionId: signing.versionId, isFirst: true })}
      ${checkboxes({
        ...{ name: 'declaration', idPrefix: 'declaration' },
        items: [
          {
            value: 'agree',
            text: isOwn
              ? 'I have read this and agree to keep to it'
              : `I have read this and agree to it for ${firstName(signing.name)}`,
          },
        ],
        errorMessage: error === undefined ? undefined : { text: error },
      })}
      ${button({ text: 'Sign', preventDoubleClick: true })}
    </form>
    ${signing.refusedAt === null && refusalForm(form, to, version)}
    ${putOff && notNow(putOff, page)}`
}

const ANSWERS = { headteacher: 'the headteacher', 'chair-of-governors': 'the chair of governors' }

const refused = (at: Temporal.Instant, to: string): Safe =>
  insetText({
    text: `You said on ${sayMoment(at)} that you do not agree. Your words wait for ${to}. You can still sign.`,
  })

/** Only for whoever holds a safeguarding duty: a child never waits for a form. */
const notNow = ({ count, heldUntil }: PutOff, { base }: SignPage): Safe =>
  html`<section class="ww-panel" aria-labelledby="not-now">
    <h2 class="ww-h2" id="not-now">You hold a safeguarding duty</h2>
    <p>This can wait for 24 hours. Each time is counted and shown to those who see who has signed.</p>
    ${count > 0 && html`<p>You have pressed it ${times(count)}.</p>`}
    ${heldUntil ? html`<p>It waits until ${sayMoment(heldUntil)}.</p>` : deedButton(`${base}/agreements/not-now`, 'Not now')}
  </section>`
