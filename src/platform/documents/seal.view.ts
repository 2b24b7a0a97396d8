import { sayDay, sayMoment } from '../clock.ts'
import { type Form, linesField } from '../design/form.ts'
import { html, type Safe } from '../design/html.ts'
import { button, summaryList } from '../design/macros.ts'
import { asWritten } from '../design/parts.ts'
import { ringList } from './describe.view.ts'
import { type DocumentSeal, POLICE_SAID_WORDS, type PoliceWord } from './document.ts'
import type { Ring } from './room.ts'

const momentOf = (at: string): string => sayMoment(Temporal.Instant.from(at))

type Around = { at: string; seal: DocumentSeal; rings: readonly Ring[]; others: string }

/** What happens when it is pressed, and the one press. */
export const beforeSeal = ({ form }: { form: Form }): Safe =>
  html`<ul class="govuk-list govuk-list--bullet">
      <li>
        From that moment nobody opens it: not you, not those who answer for this record, not whoever runs your Watchword. No page,
        bundle or export gives it out.
      </li>
      <li>Nothing is deleted. The police may need it, and destroying it is theirs to decide.</li>
      <li>Whoever deals with it is told that something waits, and this page says whom to ring.</li>
      <li>Watchword lists who may have opened it since it came.</li>
    </ul>
    <p>Do not open it again to make sure. If you are not sure, press: it can be wrong, and nobody is blamed.</p>
    <form method="post" novalidate>
      ${linesField(form, {
        ...{ name: 'why', label: 'Why, if you want to say', rows: 2 },
        hint: 'Never describe a picture. “There is a photograph in it” is enough. You can leave it empty',
      })}
      ${button({ text: 'Seal it now', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`

/** Once it is sealed: whom to ring, who may have opened it, what the police said, and what follows. */
export const afterSeal = (around: Around): Safe =>
  html`${around.seal.seal && sealedPart(around.seal.seal)} ${!around.seal.destroyed && ringPart(around)}
    <h2 class="ww-h2" id="opened">Who may have opened it</h2>
    ${openedPart(around.seal)}
    <h2 class="ww-h2" id="police">What the police said</h2>
    ${policePart(around)}`

const sealedPart = ({ at, by, why }: NonNullable<DocumentSeal['seal']>): Safe =>
  html`<div class="ww-panel ww-ring">
    <p><strong>Nobody opens it, whoever they are.</strong> Sealed by ${by}, ${momentOf(at)}.${why && html`<br />“${asWritten(why)}”`}</p>
    <p>
      Whoever has saved it on a device or printed it: do not open it, copy it, send it or delete it. Say to the police
      that it is there.
    </p>
  </div>`

const ringPart = ({ rings }: Around): Safe =>
  html`<h2 class="ww-h2" id="ring">Whom to ring</h2>
    <p>The police first: 999 where a child is in danger now. Say in words what it may be. Send it to nobody.</p>
    ${ringList(rings)}`

const openedPart = ({ opened, addedBy, addedAt }: DocumentSeal): Safe =>
  html`<ul class="govuk-list govuk-list--bullet">
      <li>${addedBy}, who added it, ${momentOf(addedAt)}</li>
      ${opened.map(({ name, at }) => html`<li>${name}, who saved it, ${momentOf(at)}</li>`)}
    </ul>
    <p class="ww-soft ww-small">By the log. To whom somebody showed it afterwards, the log does not know: ask them.</p>`

const wordPart = (one: PoliceWord): Safe =>
  html`${summaryList({
    rows: [
      { key: { text: 'They said' }, value: { text: POLICE_SAID_WORDS[one.said] } },
      { key: { text: 'Who' }, value: { html: asWritten(`${one.who}, ${one.force}`) } },
      { key: { text: 'Reference' }, value: { html: asWritten(one.theirReference) } },
      { key: { text: 'On' }, value: { text: sayDay(Temporal.PlainDate.from(one.saidOn)) } },
    ],
  })}
    <p class="ww-soft ww-small">Recorded by ${one.recordedBy}, ${momentOf(one.recordedAt)}.</p>`

function policePart({ at, seal, others }: Around): Safe {
  const { words, destroyed, mayDeal } = seal
  const last = words.at(-1)
  return html`${words.length === 0 && html`<p>Nothing is recorded yet. Until it is, this waits on the home page of whoever deals with it.</p>`}
    ${words.map(wordPart)}
    ${destroyed && html`<p><strong>Destroyed</strong> by ${destroyed.by}, ${momentOf(destroyed.at)}: its key is gone, and no copy of it opens.</p>`}
    ${mayDeal && !destroyed && button({ text: last ? 'Record what they said since' : 'Record what the police said', href: `${at}/police`, classes: last ? 'govuk-button--secondary' : '' })}
    ${last?.said === 'destroy' && !destroyed && mayDeal && destroyLine(at, last, others)}`
}

const destroyLine = (at: string, { byMe }: PoliceWord, others: string): Safe =>
  byMe
    ? html`<p>You recorded it. Somebody else destroys it: ${others}.</p>`
    : html`<p>${button({ text: 'Destroy it, as the police said', href: `${at}/destruction`, classes: 'govuk-button--warning' })}</p>`
