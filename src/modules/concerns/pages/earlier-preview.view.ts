import { dayOf, sayDay, sayMoment } from '../../../platform/clock.ts'
import { chooseOne, deedButton, type Form, tick } from '../../../platform/design/form.ts'
import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, errorMessage } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { before, ON_A_PAGE, pageShown } from '../../../platform/list-page.ts'
import { many } from '../../../platform/page.ts'
import type { Id } from '../../../words/ids.ts'
import { type FoundChild, LEFT_WHYS, LEFT_WORDS, type Looked, type LookedRow } from '../earlier/look.ts'
import type { DestroyedBefore } from '../queries/destroyed-before.ts'
import type { EarlierFile } from '../queries/earlier-file.ts'
import { earlierWords, sayBorn, sayWhen } from './earlier-entry.view.ts'
import { folded } from './form.ts'
import { count, link, listed } from './say.ts'

type Shown = {
  at: string
  base: string
  file: EarlierFile
  looked: Looked
  names: ReadonlyMap<Id, string>
  page: number
  destroyed: readonly DestroyedBefore[]
  form: Form
}
const MOST_UNREAD = 200

export function earlierPreviewView(shown: Shown): PageView {
  const { at, file, looked, form } = shown
  const { rows, naming } = looked
  const isPdf = file.madeAs === 'pdf'
  return {
    ...{ title: 'What would come in', errors: form.errors, errorTitle: 'Nothing was brought in' },
    before: html`<a class="govuk-back-link" href="${at}">Earlier records</a>`,
    body: html`${pageHead({
      over: isPdf && file.name ? `${file.cameFrom}, ${file.name}` : file.cameFrom,
      say: rows.length
        ? `${count(rows.length, 'record', 'records')} would come in.`
        : 'Nothing of this file would come in.',
      under: sayRest(shown),
    })}
    ${
      file.beforeAt &&
      html`<p>${clock('today', 'Brought in before')} This very file was accepted on ${sayMoment(file.beforeAt)}. A row that is here already is not brought in twice.</p>`
    }
    ${shown.destroyed.map(
      one =>
        html`<p>${clock('late', 'Destroyed before')} A file of a child such as ${one.called} was destroyed on ${sayDay(dayOf(one.destroyedAt))} (${one.reference}). Leave these rows out, unless this is another child.</p>`,
    )}
    ${looked.unread.length > 0 && unreadPart(looked)} ${!isPdf && childrenPart(shown)}
    ${naming.length > 0 && namingPart(shown)} ${looked.leftOut.length > 0 && leftOutPart(shown)} ${rowsPart(shown)} ${rows.length > 0 && acceptForm(shown)}
    <div class="ww-buttons">
      ${!isPdf && link(`${at}/files/${file.fileId}/columns`, 'Choose the columns again')}
      ${deedButton(`${at}/files/${file.fileId}`, 'Set this file aside', { fields: { deed: 'set-aside' } })}
    </div>`,
  }
}

const sayRest = ({ looked, file }: Shown): string =>
  [
    `It has ${file.madeAs === 'pdf' ? count(file.lines, 'page', 'pages') : count(file.lines, 'line', 'lines')}.`,
    looked.unread.length && `${count(looked.unread.length, 'row', 'rows')} cannot be read.`,
    looked.twice && `${count(looked.twice, 'row says', 'rows say')} what another row says, word for word.`,
    looked.leftOut.length && `${count(looked.leftOut.length, 'row is', 'rows are')} left out.`,
    'Nothing is kept until you accept it.',
  ]
    .filter(Boolean)
    .join(' ')

const unreadPart = ({ unread }: Looked): Safe =>
  html`<h2 class="ww-h2" id="unread">Cannot be read</h2>
    <p>These do not come in. Mend them in the file and bring it again, or accept the rest without them.</p>
    <ul class="govuk-list govuk-list--bullet">
      ${unread.slice(0, MOST_UNREAD).map(({ line, why }) => html`<li>Line ${line}: ${why}</li>`)}
    </ul>
    ${unread.length > MOST_UNREAD && html`<p class="ww-soft">And ${unread.length - MOST_UNREAD} more.</p>`}`

function childrenPart({ base, looked, names }: Shown): Safe {
  const of = (is: FoundChild['match']['is']) => looked.children.filter(({ match }) => match.is === is)
  const [matched, unsure, gone] = [of('matched'), of('ambiguous'), of('not-here')]
  return html`<h2 class="ww-h2" id="children">${count(looked.children.length, 'child', 'children')}</h2>
    ${
      matched.length > 0 &&
      folded(
        `${count(matched.length, 'is', 'are')} on the roll by name and birthday, or by number`,
        false,
        list(
          matched.map(
            one =>
              html`${asCalled(one)}${one.match.is === 'matched' && !one.isOwn && html`: ${link(`${base}/children/${one.match.personId}/concerns`, names.get(one.match.personId) ?? 'their file')}`}`,
          ),
        ),
      )
    }
    ${
      unsure.length > 0 &&
      html`<p>
          <strong>${count(unsure.length, 'may be', 'may be')} somebody on the roll.</strong> A name alone does not say who
          it is. Their records come in under the name in the file, and you join them to a child afterwards.
        </p>
        ${list(unsure.map(one => html`${asCalled(one)}${one.match.is === 'ambiguous' && !one.isOwn && html`, perhaps ${listed(one.match.candidates.slice(0, 3).map(({ name, bornOn }) => `${name}${bornOn ? `, ${sayBorn(bornOn)}` : ''}`))}`}`))}`
    }
    ${
      gone.length > 0 &&
      html`<p>
          <strong>${count(gone.length, 'is', 'are')} not on the roll.</strong> Their records come in under the name in the
          file. Once the child is on the roll, you join them.
        </p>
        ${list(gone.map(asCalled))}`
    }`
}

const MOST_CHILDREN = 100
const list = (items: readonly Part[]): Safe =>
  html`<ul class="govuk-list govuk-list--bullet">
      ${items.slice(0, MOST_CHILDREN).map(item => html`<li>${item}</li>`)}
    </ul>
    ${items.length > MOST_CHILDREN && html`<p class="ww-soft">And ${items.length - MOST_CHILDREN} more.</p>`}`

const asCalled = ({ called, born, knownBy, rows, isOwn }: FoundChild): Safe =>
  isOwn
    ? html`A child of your family: what is about them comes in, and is kept from you`
    : html`${[called, sayBorn(born), knownBy].filter(Boolean).join(', ')} (${count(rows, 'row', 'rows')})`

function namingPart({ looked: { naming }, at, file, names, page, form }: Shown): Safe {
  const shown = pageShown(page, naming.length)
  const here = naming.slice(before(shown), before(shown) + ON_A_PAGE)
  const wrong = form.errors['rows']
  return html`<h2 class="ww-h2" id="naming">
      ${count(naming.length, 'row names', 'rows name')} somebody who works or helps here
    </h2>
    <p>
      Most of these only say who was there. <strong>A row about how an adult behaved does not belong here:</strong> leave
      it out, and tell whoever reads concerns about adults. Rows with words of an allegation come first. If you are named
      yourself, let another lead bring this file in.
    </p>
    <form method="post" action="${at}/files/${file.fileId}" novalidate>
      <input type="hidden" name="deed" value="leave-out" />
      ${wrong !== undefined && errorMessage({ text: wrong })}
      <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
        ${here.map(row => namingRow(row, names, many(form.typed['rows']).includes(String(row.line))))}
      </div>
      ${chooseOne(form, {
        ...{ name: 'leftWhy', label: 'Why are the ticked rows left out?', classes: 'govuk-radios--small' },
        items: LEFT_WHYS.map(value => ({ value, text: LEFT_WORDS[value] })),
      })}
      ${button({ text: 'Leave the ticked rows out', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>
    ${pagesOfList({ page: shown, all: naming.length, at: `${at}/files/${file.fileId}`, to: 'naming' })}`
}

const leftOutPart = ({ looked: { leftOut }, at, file }: Shown): Safe =>
  folded(
    `${count(leftOut.length, 'row is', 'rows are')} left out`,
    false,
    list(
      leftOut.map(
        ({ line, why }) =>
          html`Line ${line}: ${LEFT_WORDS[why]}
            ${deedButton(`${at}/files/${file.fileId}`, `Put line ${line} back`, {
              fields: { deed: 'put-back', row: String(line) },
              classes: 'govuk-button--secondary ww-button--small',
            })}`,
      ),
    ),
  )

const namingRow = (row: LookedRow, names: ReadonlyMap<Id, string>, isTicked: boolean): Safe =>
  html`<div class="govuk-checkboxes__item">
      <input class="govuk-checkboxes__input" type="checkbox" id="row-${row.line}" name="rows" value="${row.line}"${isTicked && html` checked`} />
      <label class="govuk-label govuk-checkboxes__label" for="row-${row.line}">
        Line ${row.line}: ${listed(row.adultIds.map(id => names.get(id) ?? 'somebody'))}
      </label>
    </div>
    ${!row.isOwn && html`<div class="govuk-!-margin-left-8">${earlierWords(row)}</div>`}`

function rowsPart({ looked: { rows }, file }: Shown): Safe {
  const some = file.madeAs === 'pdf' ? rows : rows.slice(0, 3)
  return html`<h2 class="ww-h2" id="rows">${file.madeAs === 'pdf' ? 'Entry by entry' : 'As the first rows would stand'}</h2>
    ${some.map(
      row =>
        html`<h3 class="govuk-heading-s ww-head-of-words">${sayWhen(row)}</h3>
          ${row.isOwn ? html`<p>${step('next', 'Kept from you')}</p>` : earlierWords(row)}`,
    )}`
}

const acceptForm = ({ looked, at, file, form }: Shown): Safe =>
  html`<form method="post" action="${at}/files/${file.fileId}" novalidate class="ww-aside">
    <input type="hidden" name="deed" value="accept" />
    <input type="hidden" name="digest" value="${looked.digest}" />
    ${
      looked.naming.length > 0 &&
      tick(form, {
        ...{
          name: 'sure',
          label: 'I have looked at every row in which somebody who works or helps here is named',
        },
      })
    }
    ${button({ text: `Bring in ${count(looked.rows.length, 'record', 'records')}`, preventDoubleClick: true })}
  </form>`
