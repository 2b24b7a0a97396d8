import { readFileSync } from 'node:fs'

type Row = { id: string; does: string }
type Binding = { id: string; controls: { name: string; parameters: Record<string, unknown> }[] }

const lines = <T>(file: string): T[] =>
  readFileSync(new URL(`../register/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T)

export const rows = new Map(
  ['allington', 'ashover', 'banks', 'redbridge', 'reedham']
    .flatMap(seed => lines<Row>(`${seed}.jsonl`))
    .map(row => [row.id, row]),
)
export const bindings = new Map(
  ['a', 'b', 'c']
    .flatMap(part => lines<Binding>(`bindings-${part}.jsonl`))
    .map(each => [each.id, each.controls]),
)

type Named = { name: string; parameters: Record<string, unknown> }
const is =
  (...names: string[]) =>
  ({ name }: Named): boolean =>
    names.includes(name)

/** The catalogue's names for what this controls ask. */
export const MAPPED: Readonly<Record<string, (binding: Named) => boolean>> = {
  'access.idle-lock': is('access.idle-lock'),
  'access.password-length': is('access.sign-in-strength'),
  'access.password-age': is('access.password-age'),
  'access.second-factor': ({ name, parameters }) =>
    name === 'access.sign-in-strength' && parameters['secondFactor'] !== undefined,
  'access.unique-accounts': is('access.individual-login'),
  'people.duty-held': ({ name, parameters }) =>
    name === 'people.role-held' ||
    // the catalogue's other roles here ("overall-data-owner") are no duties that anyone is appointed to
    (name === 'data-protection.accountable-roles' &&
      ['senior-information-risk-owner', 'data-protection-officer'].includes(String(parameters['role']))),
  'policies.reviewed-within': is('policies.review-date'),
  'policies.approved-by': is('policies.approval'),
  'policies.asked-first': ({ name, parameters }) =>
    name === 'policies.approval' && String(parameters['stages']).includes('leadership'),
  'agreements.signed-before-access': is('agreements.signed', 'agreements.signed-before-access'),
  'agreements.renewed-each': ({ name, parameters }) =>
    name === 'agreements.signed' && parameters['renewal'] !== undefined,
  'agreements.signed-on-behalf': ({ name, parameters }) =>
    name === 'agreements.pupil-wordings' && parameters['signers'] !== undefined,
}

/** Rows of mapped controls that no clause of the text can be asked for, each with its reason. */
export const NOT_IN_THE_WORDS: Readonly<Record<string, string>> = {
  'AS-0.3 policies.reviewed-within': 'a blank table cell',
  'AS-7.2 agreements.signed-on-behalf': 'a line of the contents; the appendix itself is missing',
  'RB-5.7 access.idle-lock': 'the same sentence as RB-5.8',
  'RB-1.71 agreements.signed-before-access': 'the same sentence as RB-1.70',
  'BS-11.10 agreements.signed-before-access': 'the same sentence as BS-11.9',
  'BS-18.2 agreements.signed-before-access': 'the same sentence as BS-18.1',
  'RB-4.78 agreements.signed-on-behalf': 'the text names no signer other than the pupil',
  'RB-4.47 access.password-length': 'the text speaks of a second factor only',
  'AS-3.2 agreements.signed-before-access': 'the same sentence as AS-3.1, without the signature of the pupil',
  'AL-24.5 access.second-factor': 'the text speaks of a strong password only',
  'AL-40.1 agreements.renewed-each': 'the text sets no period',
}
