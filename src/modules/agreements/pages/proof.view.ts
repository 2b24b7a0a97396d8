import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { details, summaryList, warningText } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { wholeText } from '../agreement.ts'
import type { signatureProof } from '../queries/signature-proof.ts'
import { consequencesTable } from './consequences.view.ts'
import { asWritten, back } from './say.ts'

type Proof = Awaited<ReturnType<typeof signatureProof>>

const HOW = {
  'own-account': 'Signed in, on their own account',
  link: 'By a link sent to them, without an account',
  'on-screen': 'On a screen at the school',
}
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const code = (text: string): Safe => html`<code>${text}</code>`

const CHANGED =
  'This signature or its words have been changed since. Run verify, and tell whoever looks after Watchword.'

export function proofView(base: string, proof: Proof): PageView {
  const isWhole = proof.isTextWhole && proof.entry !== undefined
  return {
    title: `Signature of ${proof.personName}`,
    before: back(`${base}/agreements/all`, 'Agreements'),
    body: html`${pageHead({
      over: `${proof.title}, version ${proof.number}`,
      say: sayWho(proof),
      under: proof.isErased
        ? 'A record it named was lawfully erased: who typed what can no longer be shown or tried. That it was signed stays.'
        : isWhole
          ? 'The words and the signature are as they were: the log holds their mark.'
          : 'Something here does not fit what the log holds.',
    })}
      ${!isWhole && !proof.isErased && warningText({ text: CHANGED })}
      ${sectionHead({ id: 'words', text: 'The words that were signed' })}
      <div class="govuk-inset-text">${asWritten(wholeText(proof))}</div>
      ${consequencesTable(proof.consequences)}
      ${sectionHead({ id: 'how', text: 'How it was signed' })} ${facts(proof)}
      ${!proof.isErased && details({ classes: 'ww-on-paper', summaryText: 'Check it yourself', html: checks(proof) })}`,
  }
}

const sayWho = ({ signerId, personId, signerName, personName, signedAt }: Proof): string =>
  signerId === personId
    ? `${personName} signed on ${sayMoment(signedAt)}.`
    : `${signerName} signed for ${personName} on ${sayMoment(signedAt)}.`

function facts({ how, signedAs, witnessName, lapsedAt, entry, isErased, ticks }: Proof): Safe {
  const row = (key: string, html: Safe) => ({ key: { text: key }, value: { html } })
  return summaryList({
    rows: [
      row('How', html`${HOW[how]}`),
      ...(witnessName ? [row('Before', html`${witnessName}`)] : []),
      ...(signedAs ? [row('Name typed', html`${signedAs}`)] : []),
      ...(ticks.length ? [row('Ticked by itself', sayTicks(ticks))] : []),
      ...(lapsedAt ? [row('Lapsed', html`${sayDay(dayOf(lapsedAt))}: it was to be signed again`)] : []),
      ...(isErased ? [] : [row('In the log', entry ? html`Entry ${entry.n}` : html`No entry fits`)]),
    ],
  })
}

const sayTicks = (ticks: Proof['ticks']): Safe =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${ticks.map(({ kind, words }) => html`<li>${kind === 'section' ? `Read: ${words}` : words}</li>`)}
  </ul>`

const checks = ({ commitment, salt, entry, textSha256 }: Proof): Safe =>
  html`<p>
      These long numbers let anybody show, without trusting this page, that not a letter was changed since. Save the words
      above as a file, with no line end after the last: its SHA-256 is the first one. The log holds the SHA-256 of the salt followed by the signature’s content. <code>verify</code> walks the whole log.
    </p>
    ${summaryList({
      rows: [
        { key: { text: 'SHA-256 of the words' }, value: { html: code(hex(textSha256)) } },
        { key: { text: 'Held by the log' }, value: { html: code(commitment) } },
        { key: { text: 'Salt' }, value: { html: code(hex(salt)) } },
        ...(entry ? [{ key: { text: 'Mark of the entry' }, value: { html: code(hex(entry.hash)) } }] : []),
      ],
    })}`
