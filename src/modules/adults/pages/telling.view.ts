import { sayDay } from '../../../platform/clock.ts'
import { dayField, type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { details, summaryList } from '../../../platform/design/macros.ts'
import type { AdultRecord } from '../queries/adult-concern.ts'
import { deedForm } from './form.ts'
import { asWritten } from './say.ts'

/** Until a telling stands here the adult has not been told; requests for access are answered from it. */
export const tellingSection = ({ tellings }: AdultRecord, form: Form, shut: string | undefined): Safe =>
  html`<section aria-labelledby="told">
    <h2 class="ww-h2" id="told">What the adult was told</h2>
    ${
      tellings.length
        ? summaryList({
            rows: tellings.map(({ toldOn, said, agreedBy }) => ({
              key: { text: sayDay(Temporal.PlainDate.from(toldOn)) },
              value: {
                html: html`${asWritten(said)}<br /><span class="ww-soft">Agreed by: ${asWritten(agreedBy)}</span>`,
              },
            })),
          })
        : html`<p>
            <strong>The adult has not been told, and learns nothing from Watchword.</strong> Ask the LADO before
            you tell them.
          </p>`
    }
    ${shut && html`<p>${shut}</p>`}
    ${details({
      summaryText: 'Record that they were told',
      open: ['agreedBy', 'said', 'toldOn'].some(name => form.errors[name] !== undefined || form.typed[name]),
      html: deedForm('told', 'Record it', [
        linesField(form, {
          ...{ name: 'agreedBy', label: 'Who agreed that they might be told?', rows: 2 },
          hint: 'The LADO, the police: names and when. Or why nobody had to',
        }),
        linesField(form, { name: 'said', label: 'What were they told?' }),
        dayField(form, { name: 'toldOn', label: 'On which day?' }),
      ]),
    })}
  </section>`
