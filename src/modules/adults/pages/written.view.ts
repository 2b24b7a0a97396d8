import { sayMoment } from '../../../platform/clock.ts'
import { type Form, pick } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { details, summaryList } from '../../../platform/design/macros.ts'
import type { Id } from '../../../words/ids.ts'
import { saySaidToBe, sayWriters } from '../../concerns/index.ts'
import type { AdultRecord } from '../queries/adult-concern.ts'
import { deedForm } from './form.ts'
import { asWritten, link } from './say.ts'

/** Whom it is about: as it was written, and whom the reader has named. */
export function aboutSection(record: AdultRecord, base: string, form: Form): Safe {
  const { subjects, about } = record
  return html`<section aria-labelledby="who">
    <h2 class="ww-h2" id="who">Who it is about</h2>
    ${
      subjects.length > 0 &&
      summaryList({
        classes: 'ww-people',
        rows: subjects.map(({ name, others }) => ({
          key: { html: html`<strong>${name}</strong>` },
          value: { html: earlier(base, name, others) },
        })),
      })
    }
    ${about && html`<p>The writer put it as: “${asWritten(about)}”</p>`}
    ${nameForm(record, form)}
    ${record.isSaidFamily && html`<p class="ww-small">An adult named here has said that you are of their family. If so, press “Not for me”.</p>`}
    ${notForMe()}
  </section>`
}

const earlier = (base: string, name: string, others: AdultRecord['subjects'][number]['others']): Safe =>
  others.length
    ? html`${others.length === 1 ? '1 other record' : `${others.length} other records`} that you may open:
        ${others.map(
          ({ concernId, reference }, n) =>
            html`${n > 0 && ', '}${link(`${base}/${concernId}`, reference, `about ${name}`)}`,
        )}`
    : html`<span class="ww-soft">No other record that you may open</span>`

function nameForm({ adults, subjects }: AdultRecord, form: Form): Safe {
  const isNamed = (personId: Id) => subjects.some(one => one.personId === personId)
  return details({
    summaryText: subjects.length ? 'Name another adult' : 'Say who it is',
    open: form.errors['personId'] !== undefined || form.typed['personId'] !== undefined,
    html: deedForm('name', 'Name this adult', [
      pick(form, {
        ...{ name: 'personId', label: 'Which adult here?' },
        hint: 'From then on they, and whoever has said that they are of their family, are kept out of this record',
        items: adults
          .filter(({ personId }) => !isNamed(personId))
          .map(({ personId, name }) => ({ value: personId, text: name })),
      }),
    ]),
  })
}

const notForMe = (): Safe =>
  details({
    summaryText: 'Not for me: it is about me or my family',
    html: html`<p>
        It goes to whoever comes next, and you see it no more. That you pressed is kept.
      </p>
      ${deedForm('not-for-me', 'Not for me', [])}`,
  })

const RIGHT_NOW = {
  danger: 'Somebody is in danger now',
  told: 'Nobody is in danger now, and somebody here was told in person',
  'not-told': 'Nobody is in danger now, and nobody was told in person',
  'not-asked': '',
} as const

/** The writer’s words, exactly, with what they saw kept apart from what they heard and what they think. */
export function writtenSection(record: AdultRecord, childUrls: readonly string[]): Safe {
  const { saw, said, othersSaid, thought, happened, rightNow, signedAs, isSure } = record
  const { aboutChild, forChild, marks } = record
  const rows = [
    ['What the writer saw', saw],
    ['What was said, in the words that were used', said],
    ['What others told the writer', othersSaid],
    ['What the writer thinks', thought],
    ['Marks that were seen', marks.map(sayMark).join('\n')],
    ['Where and when', happened],
    ['Which child', aboutChild],
    ['For the child’s own record', forChild],
    ['Right now', RIGHT_NOW[rightNow]],
    ['How to reach the writer', record.reporterContact ?? ''],
  ] as const
  return html`<section aria-labelledby="written">
    <h2 class="ww-h2" id="written">What was written</h2>
    ${summaryList({
      rows: rows
        .filter(([, words]) => words)
        .map(([key, words]) => ({ key: { text: key }, value: { html: asWritten(words) } })),
    })}
    ${record.isUnsigned && html`<p class="ww-small"><strong>${sayWriters(record.writerWords)}</strong></p>`}
    <p class="ww-small ww-soft">
      ${record.isUnsigned ? saySaidToBe(record).replace(/\.$/, '') : `By ${signedAs}, ${sayMoment(record.writtenAt)}`}${!isSure && ', who was not sure that it is about an adult'}.
      Nothing of it can be changed.
    </p>
    ${childLine(record, childUrls)}
  </section>`
}

const sayMark = ({ where, words }: AdultRecord['marks'][number]): string =>
  words ? `${where}: ${words}` : where

/** Only this side knows that the two belong together. */
const childLine = ({ childConcernIds }: AdultRecord, childUrls: readonly string[]): Safe | false =>
  childConcernIds.length > 0 &&
  html`<p>
    A record was made for the child, without the adult in
    it${childUrls.length ? html`: ${childUrls.map((url, n) => html`${n > 0 && ', '}${link(url, 'open the child’s record')}`)}` : ''}.
    Whoever reads that one learns nothing of this one.
  </p>`
