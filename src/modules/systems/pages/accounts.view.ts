import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock } from '../../../platform/design/states.ts'
import { DIFFERENCE_WORDS, DIFFERENCES, type Kind } from '../accounts/differences.ts'
import type { AccountList, Shown } from '../queries/accounts-of.ts'
import type { Described } from '../queries/system.ts'
import { back, count, sayOwner } from './say.ts'

type Found = Described & { differences: readonly Shown[]; lists: readonly AccountList[] }

export function accountsView({ at, found }: { at: string; found: Found }): PageView {
  const { name, differences, lists } = found
  return {
    title: `Accounts of ${name}`,
    before: back(at, name),
    body: html`${pageHead({
      over: `Asked of: ${found.ownerDuty === 'network-manager' ? '' : `${sayOwner(found)}, `}network manager`,
      say: lists.length
        ? differences.length
          ? `${count(differences.length, 'difference', 'differences')} between the accounts of ${name} and who is here`
          : `The accounts of ${name} are as they should be`
        : `No list of the accounts of ${name} yet`,
      under: lists.length
        ? 'Put each right at the system itself and say so, or say why it may stand. What the next list does not show any more is closed by it.'
        : 'Take the list out of the system as CSV, or copy it. Watchword compares it with who is here and changes nothing there.',
    })}
    ${button({ text: lists.length ? 'Bring a new list' : 'Bring the list', href: `${at}/accounts/bring` })}
    ${DIFFERENCES.map(kind => ofKind(at, kind, differences))}
    ${
      lists.length > 0 &&
      html`<h2 class="ww-h2">Lists brought</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${lists.map(one => html`<li>${sayList(one)}</li>`)}
        </ul>`
    }`,
  }
}

const sayList = ({ broughtAt, broughtByName, accounts, begun, gone, cleared }: AccountList): string =>
  [
    `${sayDay(dayOf(broughtAt))}, ${broughtByName}: ${count(accounts, 'account', 'accounts')}`,
    ...(begun ? [`${begun} new`] : []),
    ...(gone ? [`${gone} gone`] : []),
    ...(cleared ? [`${count(cleared, 'difference', 'differences')} closed by it`] : []),
  ].join(', ')

function ofKind(at: string, kind: Kind, all: readonly Shown[]): Safe | false {
  const these = all.filter(one => one.kind === kind)
  if (!these.length) return false
  const byClass = [...Map.groupBy(these, one => (kind === 'missing' ? (one.className ?? '') : '')).entries()]
  const words = DIFFERENCE_WORDS[kind]
  return html`<h2 class="ww-h2">${count(these.length, words.one, words.several)}</h2>
    ${byClass.map(
      ([className, some]) =>
        html`${className && html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${className}</h3>`}
          <ul class="govuk-list">
            ${some.map(
              one =>
                html`<li>
                  ${one.isLate && clock('late', 'Late')}
                  <a class="govuk-link" href="${at}/accounts/${one.aboutId}">${sayWhat(one)}</a>
                  <span class="ww-small ww-soft">${sayMore(one)}</span>
                </li>`,
            )}
          </ul>`,
    )}`
}

const sayPassword = ({ isLax, days }: Shown): string =>
  isLax ? 'it needs none, or none was ever set' : `set ${days} days ago`

const accountWords = ({
  userName,
  address,
  called,
}: Pick<Shown, 'userName' | 'address' | 'called'>): string => userName || address || called

/** Where no name may stand beside the address, none does. */
const sayWhat = (one: Shown): string =>
  one.kind === 'named' ? accountWords(one) : (one.name ?? (accountWords(one) || 'An account'))

function sayMore(one: Shown): string {
  const account = one.name && one.kind !== 'named' ? accountWords(one) : one.called
  return [
    account === sayWhat(one) ? '' : account,
    one.kind === 'leaver'
      ? `left, and since ${sayDay(one.since)} it should be closed`
      : `since ${sayDay(one.since)}`,
    one.kind === 'unused' && one.lastUsedOn ? `last used on ${sayDay(one.lastUsedOn)}` : '',
    one.kind === 'part' ? `outside: ${one.said}` : '',
    one.kind === 'password' ? sayPassword(one) : '',
    one.kind === 'source' ? `made by: ${one.madeBy}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}
