import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, mojSubNavigation, notificationBanner } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { stateTag, step } from '../../../platform/design/states.ts'
import type { ClassToRelease } from '../queries/classes-to-release.ts'
import type { PupilContact } from '../queries/pupil-contacts.ts'
import { count, link } from './say.ts'

type ContactsPage = {
  base: string
  classes: readonly ClassToRelease[]
  shown: ClassToRelease | undefined
  contacts: readonly PupilContact[]
  mayRelease: boolean
  released: number
}

const sayClass = (className: string): string => (className === '' ? 'No class' : className)
const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0)

export function contactsView(page: ContactsPage): PageView {
  const { classes, shown, mayRelease, released } = page
  const waits = sum(classes.map(({ toRelease }) => toRelease))
  return {
    title: 'Contacts of pupils',
    body: html`${released > 0 && notificationBanner({ titleText: 'Released', text: `${count(released, 'contact', 'contacts')} may be contacted from now on.` })}
    ${pageHead({
      say: sayHow(sum(classes.map(({ contacts }) => contacts)), waits),
      under:
        'Nobody is written to about a pupil until they are released, and never who must not be told. Whoever is a contact of two pupils is counted for each.',
    })}
    ${mayRelease && waits > 0 && !shown && releaseForm({ of: 'all', text: waits === 1 ? 'Release the contact' : `Release all ${waits}` })}
    ${classes.length > 0 && filter(page)}
    ${shown ? contactsOf(page, shown) : classes.length > 0 && classList(page)}`,
  }
}

function sayHow(all: number, waits: number): string {
  if (all === 0) return 'No contacts of pupils are recorded.'
  return waits === 0
    ? `All ${all} contacts are released, or must not be told.`
    : `${count(waits, 'contact waits', 'contacts wait')} to be released.`
}

const filter = ({ base, classes, shown }: ContactsPage): Safe =>
  mojSubNavigation({
    label: 'Which class is shown',
    classes: 'ww-filter',
    items: [
      { text: 'Every class', href: `${base}/contacts`, active: !shown },
      ...classes.map(({ className }) => ({
        ...{ text: sayClass(className), href: `${base}/contacts?class=${encodeURIComponent(className)}` },
        active: className === shown?.className,
      })),
    ],
  })

type Release = { of: 'all' | 'class' | 'one'; text: string; about?: string; isQuiet?: boolean }

/** One button that releases. */
export const releaseForm = (
  { of, text, about = '', isQuiet = false }: Release,
  fields: Readonly<Record<string, string>> = {},
): Safe =>
  html`<form method="post" >
    <input type="hidden" name="of" value="${of}" />
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${button({
      html: html`${text}${about && html`<span class="govuk-visually-hidden"> ${about}</span>`}`,
      preventDoubleClick: true,
      ...(isQuiet ? { classes: 'govuk-button--secondary ww-button--small' } : {}),
    })}
  </form>`

const classList = ({ base, classes, mayRelease }: ContactsPage): Safe =>
  html`<ol class="ww-needs">
    ${classes.map(
      ({ className, contacts, toRelease, flagged }) =>
        html`<li class="ww-need">
          <div class="ww-need__when">
            ${toRelease > 0 ? step('next', count(toRelease, 'waits', 'wait')) : step('done', 'Released')}
          </div>
          <div>
            <h2>${link(`${base}/contacts?class=${encodeURIComponent(className)}`, sayClass(className))}</h2>
            <p>
              ${count(contacts, 'contact', 'contacts')}${flagged > 0 && `, ${flagged} must not be told`}.
            </p>
          </div>
          ${
            mayRelease &&
            toRelease > 0 &&
            html`<div class="ww-need__deed">
              ${releaseForm(
                {
                  of: 'class',
                  text: toRelease === 1 ? 'Release the contact' : `Release ${toRelease}`,
                  about: `of ${sayClass(className)}`,
                  isQuiet: true,
                },
                { className },
              )}
            </div>`
          }
        </li>`,
    )}
  </ol>`

function contactsOf(
  { base, contacts, mayRelease }: ContactsPage,
  { className, toRelease }: ClassToRelease,
): Safe {
  const pupils = Map.groupBy(contacts, ({ pupilId }) => pupilId)
  return html`${
    mayRelease &&
    toRelease > 0 &&
    releaseForm(
      { of: 'class', text: `Release the ${toRelease} of ${sayClass(className)}` },
      { className, from: 'class' },
    )
  }
  ${[...pupils.values()].map(
    some =>
      html`${sectionHead({ id: `pupil-${some[0]?.pupilId}`, text: some[0]?.pupilName ?? '' })}
        <ul class="ww-plain">
          ${some.map(
            one =>
              html`<li>
                <p class="govuk-body ww-aside">
                  ${stateOf(one)}<br />${link(`${base}/contacts/${one.relationshipId}`, one.name, `for ${one.pupilName}`)}${one.words && `, ${one.words.toLowerCase()}`},
                  <span class="ww-soft">${sayResponsibility(one)}</span>
                </p>
              </li>`,
          )}
        </ul>`,
  )}`
}

export function stateOf({ isReleased, toldSince }: PupilContact): Safe {
  if (toldSince) return stateTag('not-met', 'Must not be told')
  return isReleased
    ? stateTag('met', 'May be contacted')
    : stateTag('not-measured', 'Not yet to be contacted')
}

export const sayResponsibility = ({ parentalResponsibility }: PupilContact): string =>
  parentalResponsibility === null
    ? 'nobody has said whether with parental responsibility'
    : `${parentalResponsibility ? 'with' : 'without'} parental responsibility`
