import { chooseOne, dayField, type Form, linesField, postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { Given } from '../commands/give-access.ts'
import type { Named } from '../queries/people-named.ts'
import type { System } from '../queries/system.ts'
import { whoField } from './system-form.view.ts'
import { back, sayForWhom } from './say.ts'

type Shown = {
  at: string
  today: Temporal.PlainDate
  system: System
  people: readonly Named[]
  refused?: Given['refused']
  form: Form
}

export const giveView = ({ at, today, system, people, refused, form }: Shown): PageView => ({
  ...{ title: `Let somebody use ${system.name}`, wide: false, before: back(at, system.name) },
  errors: refused ? { name: sayRefused(refused) } : form.errors,
  body: html`${pageHead({ say: `Who may use ${system.name}?` })}
  ${postForm(
    html`${whoField(refused ? { ...form, errors: { name: sayRefused(refused) } } : form, people, {
      label: 'Their name',
      hint: 'Somebody who is at the school today',
    })}
    ${
      system.levels.length > 0 &&
      chooseOne(form, {
        ...{ name: 'levelId', label: 'Which area or part', value: '' },
        items: [
          { value: '', text: 'The system as such' },
          ...system.levels.map(level => ({
            value: level.levelId,
            text: level.name,
            hint: `For ${sayForWhom(level)}`,
          })),
        ],
      })
    }
    ${linesField(form, { name: 'why', label: 'Why they need it', rows: 2 })}
    ${dayField(form, { name: 'startsOn', label: 'From', value: today })}
    ${dayField(form, { name: 'endsOn', label: 'To', hint: 'The last day. Leave it empty where no day is set: it ends when they leave' })}`,
    'Let them in',
  )}`,
})

const sayRefused = ({ why, name, missing }: NonNullable<Given['refused']>): string =>
  why === 'not-signed'
    ? `${name} has not signed ${missing.map(title => `“${title}”`).join(' and ')}. Nothing was opened`
    : `This part is not for ${name}. Nothing was opened`
