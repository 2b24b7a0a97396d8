import type pg from 'pg'
import { INSTALLATION_ID, newId } from '../../words/ids.ts'
import { bodyOf, entryAt } from '../audit/entry.ts'

/**
 * Who copied everything, or put it back, stands in the log under the installation, like a deed on an account.
 * The caller has a transaction open.
 */
export async function noteDeed(client: pg.Client, useCase: string, now: Temporal.Instant): Promise<void> {
  const body = bodyOf({
    ...{ at: entryAt(now), person: null, account: null, useCase, outcome: 'done' },
    ...{ ids: [], fields: [], commitments: [], request: newId() },
  })
  await client.query(`select set_config('app.school', $1, true), set_config('row_security', 'on', true)`, [
    INSTALLATION_ID,
  ])
  await client.query(`select platform.append_entries('main', array[$1::text])`, [body])
  await client.query('set local row_security = off')
}
