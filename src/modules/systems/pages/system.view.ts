import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseSome, deedButton, type Form, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, details, summaryList } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { AUDIENCE_WORDS, AUDIENCES } from '../../../words/audiences.ts'
import { DUTIES, DUTY_WORDS } from '../../../words/duties.ts'
import type { System } from '../queries/system.ts'
import { REFUSED_WORDS, REMOTE_WORDS } from '../system.ts'
import { accessTable } from './access-table.view.ts'
import { lookedAt } from './looked-at.view.ts'
import { back, count, sayForWhom, sayOwner, saySignIn } from './say.ts'

type Shown = {
  base: string
  system: System
  sees: boolean
  keeps: boolean
  grants: boolean
  /** The policy has somebody named who manages what its supplier provides. */
  namesContacts: boolean
  form: Form
}
const SMALL = 'govuk-button--secondary ww-button--small'

export function systemView(shown: Shown): PageView {
  const { base, system, sees, keeps, grants, form } = shown
  const at = `${base}/systems/${system.systemId}`
  const now = system.access.filter(({ endedOn }) => !endedOn)
  const toClose = system.access.filter(({ endedOn }) => endedOn)
  return {
    ...{ title: system.name, errors: form.errors },
    before: sees ? back(`${base}/systems`, 'Systems') : back(`${base}/systems/mine`, 'What you may use'),
    body: html`${pageHead({
      over: system.purpose || undefined,
      say: `${count(new Set(now.map(one => one.personId)).size, 'person', 'people')} may use ${system.name}`,
    })}
    ${
      toClose.length > 0 &&
      html`<h2 class="ww-h2">To close at the system itself</h2>
        <p>Ended here. Shut each at ${system.name} too, then say so.</p>
        ${accessTable(toClose, {
          label: 'To close',
          deed: one =>
            grants &&
            deedButton(at, `Closed: ${one.name}`, {
              fields: { deed: 'closed', grantedId: one.grantedId },
              classes: SMALL,
            }),
        })}`
    }
    ${grants && system.isUsed && button({ text: 'Let somebody in', href: `${at}/give` })}
    ${
      now.length > 0 &&
      accessTable(now, {
        ...{ label: `Who may use ${system.name}` },
        deed: one =>
          grants &&
          deedButton(at, `End: ${one.name}`, {
            fields: { deed: 'end', grantedId: one.grantedId },
            classes: SMALL,
          }),
      })
    }
    <h2 class="ww-h2">What is said of it</h2>
    ${facts(shown)}
    ${keeps && html`<p><a class="govuk-link" href="${at}/change">Change this</a></p>`}
    ${
      grants &&
      system.isUsed &&
      html`<h2 class="ww-h2">Its accounts and settings</h2>
        <ul class="govuk-list">
          <li><a class="govuk-link" href="${at}/tasks">Accounts to make and close, and who makes them</a></li>
          <li><a class="govuk-link" href="${at}/accounts">Compare the accounts of ${system.name} with who is here</a></li>
          <li><a class="govuk-link" href="${at}/settings">Compare its settings with the policy</a></li>
          <li><a class="govuk-link" href="${at}/passwords">Ask for a change of password</a></li>
        </ul>`
    }
    <h2 class="ww-h2">Areas and parts</h2>
    ${levels(shown)} ${lookedAt(system)} ${refusals(system)} ${before(system)}`,
  }
}

const facts = ({ system, namesContacts }: Shown): Safe =>
  summaryList({
    rows: [
      ['Provided by', system.provider],
      ['Nominated contact', namesContacts ? system.contacts.join(', ') || 'Nobody yet' : ''],
      ['Owner', sayOwner(system)],
      ['Its own list of users is kept by', system.recordHeldBy || sayOwner(system)],
      ['How people sign in', saySignIn(system)],
      ['The school depends on it', system.isCritical ? 'Yes' : 'No'],
      ['From outside', REMOTE_WORDS[system.remote]],
      ['Its own policy, which users confirm', system.ownPolicy],
    ].flatMap(([key, value]) => (value ? [{ key: { text: key ?? '' }, value: { text: value } }] : [])),
  })

const levels = ({ base, system, grants, form }: Shown): Safe =>
  html`${
    system.levels.length
      ? html`<ul class="ww-plain">
          ${system.levels.map(
            level =>
              html`<li>
                <p class="govuk-!-margin-bottom-1"><strong>${level.name}</strong>, for ${sayForWhom(level)}</p>
                ${
                  grants &&
                  deedButton(`${base}/systems/${system.systemId}`, `Let nobody more into ${level.name}`, {
                    ...{ fields: { deed: 'end-level', levelId: level.levelId }, classes: SMALL },
                  })
                }
              </li>`,
          )}
        </ul>`
      : html`<p>It has none: whoever may use it may use all of it.</p>`
  }
  ${
    grants &&
    html`<form method="post" novalidate>
      <input type="hidden" name="deed" value="level" />
      ${textField(form, { name: 'level', label: 'Add an area or part', hint: 'For example: staff area, pupil area, attendance' })}
      ${chooseSome(form, {
        ...{ name: 'audiences', label: 'Whom it is for', classes: 'govuk-checkboxes--small' },
        hint: 'Tick nobody where everybody may be let in',
        items: AUDIENCES.map(value => ({ value, text: AUDIENCE_WORDS[value].many })),
      })}
      ${details({
        summaryText: 'Only for some duties',
        open: form.typed['duties'] !== undefined,
        html: chooseSome(form, {
          ...{ name: 'duties', label: 'For whoever holds', classes: 'govuk-checkboxes--small' },
          items: DUTIES.map(value => ({ value, text: DUTY_WORDS[value] })),
        }),
      })}
      ${button({ text: 'Add it', classes: 'govuk-button--secondary' })}
    </form>`
  }`

const refusals = ({ refused }: System): Safe | false =>
  refused.length > 0 &&
  html`<h2 class="ww-h2">Asked for and refused</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${refused.map(
        ({ name, levelName, why, refusedAt }) =>
          html`<li>${sayDay(dayOf(refusedAt))}: ${name} ${REFUSED_WORDS[why]}${levelName && ` (${levelName})`}</li>`,
      )}
    </ul>`

const before = ({ before: rows }: System): Safe | false =>
  rows.length > 0 &&
  html`<h2 class="ww-h2">What was said before</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${rows.map(
        one =>
          html`<li>
            Until it was changed, from ${sayDay(dayOf(one.describedAt))} by ${one.describedByName}:
            ${[one.name, one.provider, `owner: ${sayOwner(one)}`, saySignIn(one), REMOTE_WORDS[one.remote]].filter(Boolean).join('; ')}
          </li>`,
      )}
    </ul>`
