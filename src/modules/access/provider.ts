import { conflict } from '../../platform/errors.ts'
import { seal, unseal } from '../../platform/seal.ts'
import type { Id } from '../../words/ids.ts'

export const PROVIDER_KINDS = {
  microsoft: 'Microsoft',
  google: 'Google',
  other: 'Another provider',
} as const
export type ProviderKind = keyof typeof PROVIDER_KINDS

/** A provider as the sign-in reads it. `tenant`: the directory at Microsoft, the domain at Google, or the issuer. */
export type Provider = {
  id: Id
  kind: ProviderKind
  tenant: string
  clientId: string
  secretSealed: Uint8Array
}

/** Under this address alone a provider sends people back, so it is what the school enters there. */
export const COMES_BACK = '/sign-in/with/done'

export function issuerOf({ kind, tenant }: Pick<Provider, 'kind' | 'tenant'>): string {
  if (kind === 'microsoft') return `https://login.microsoftonline.com/${tenant}/v2.0`
  return kind === 'google' ? 'https://accounts.google.com' : tenant
}

/**
 * Issuers other than the two that the operator of this installation allows, by `WATCHWORD_OIDC_ISSUERS`, with spaces
 * between: a school may not send this server to an address of its own choosing.
 */
export const otherIssuers = (env: NodeJS.ProcessEnv = process.env): readonly string[] =>
  (env['WATCHWORD_OIDC_ISSUERS'] ?? '').split(/\s+/).filter(Boolean)

const DIRECTORY = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** What is wrong with the tenant, if anything is. */
export function tenantRefused(kind: ProviderKind, tenant: string): string | undefined {
  if (kind === 'microsoft')
    return DIRECTORY.test(tenant)
      ? undefined
      : 'Enter the directory (tenant) ID, as Microsoft shows it: 36 characters with hyphens'
  if (kind === 'google')
    return DOMAIN.test(tenant) ? undefined : 'Enter the school’s Google domain, such as larkmoor.sch.uk'
  return otherIssuers().includes(tenant)
    ? undefined
    : 'Whoever runs this installation has not allowed this provider. Ask them, or use Microsoft or Google'
}

const USE = 'sign-in-provider'
export const sealSecret = (id: Id, secret: string): Uint8Array => seal(USE, id, secret)

export function secretOf({ id, secretSealed }: Pick<Provider, 'id' | 'secretSealed'>): string {
  try {
    return unseal(USE, id, secretSealed)
  } catch {
    throw conflict('This provider was set up under another key. End it and add it again.')
  }
}
