import * as oidc from 'openid-client'
import { originOf } from '../messages/index.ts'
import type { HandOff } from './hand-off.ts'
import { COMES_BACK, issuerOf, type Provider, secretOf } from './provider.ts'

const SECONDS = 5
/** Their clock and ours. */
const SKEW_SECONDS = 60
const KEPT_MS = 60 * 60 * 1000
const SILENT_MS = 20 * 1000
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Why nobody came of it: they stopped there, it did not answer, or what it said does not hold. */
export type NotTold = 'stopped' | 'silent' | 'refused'
export type Told = { subject: string } | { not: NotTold }

type Known = { configuration: Promise<oidc.Configuration>; until: number }
const known = new Map<string, Known>()

/** What a provider says of itself, asked once an hour; one that is silent is left alone for a while, whoever asks. */
function configurationOf(provider: Provider): Promise<oidc.Configuration> {
  const kept = known.get(provider.id)
  if (kept && kept.until > performance.now()) return kept.configuration
  const asked = { configuration: discover(provider), until: performance.now() + KEPT_MS }
  known.set(provider.id, asked)
  asked.configuration.catch(() => void (asked.until = performance.now() + SILENT_MS))
  return asked.configuration
}

/** @throws where it does not answer. */
async function discover(provider: Provider): Promise<oidc.Configuration> {
  const issuer = new URL(issuerOf(provider))
  const isPlain = issuer.protocol === 'http:' && LOOPBACK.has(issuer.hostname)
  return oidc.discovery(
    issuer,
    provider.clientId,
    { [oidc.clockTolerance]: SKEW_SECONDS },
    oidc.ClientSecretPost(secretOf(provider)),
    { timeout: SECONDS, ...(isPlain ? { execute: [oidc.allowInsecureRequests] } : {}) },
  )
}

const comesBackTo = (): string => `${originOf()}${COMES_BACK}`

export const newVerifier = (): string => oidc.randomPKCECodeVerifier()

/** Where the browser goes, to sign in there. Undefined where the provider does not answer. */
export async function addressAt(
  provider: Provider,
  { state, nonce, verifier }: Pick<HandOff, 'state' | 'nonce' | 'verifier'>,
): Promise<string | undefined> {
  try {
    return oidc.buildAuthorizationUrl(await configurationOf(provider), {
      ...{ redirect_uri: comesBackTo(), scope: 'openid', state, nonce },
      // Somebody else may still be signed in there, on a machine that many use. Google can only be asked to let one choose.
      prompt: provider.kind === 'google' ? 'select_account' : 'login',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(provider.kind === 'google' ? { hd: provider.tenant } : {}),
    }).href
  } catch {
    return undefined
  }
}

/** Who came back, as the provider says by its signature, for this browser and this once. */
export async function toldBy(
  provider: Provider,
  { state, nonce, verifier }: HandOff,
  answer: URLSearchParams,
): Promise<Told> {
  const current = new URL(comesBackTo())
  current.search = answer.toString()
  try {
    const tokens = await oidc.authorizationCodeGrant(await configurationOf(provider), current, {
      ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    // Anybody has a Google account: only one of this domain is one of the school's.
    const isOfDomain = provider.kind !== 'google' || claims?.['hd'] === provider.tenant
    return claims && isOfDomain ? { subject: claims.sub } : { not: 'refused' }
  } catch (error) {
    if (error instanceof oidc.AuthorizationResponseError)
      return { not: error.error === 'access_denied' ? 'stopped' : 'refused' }
    return { not: isSilence(error) ? 'silent' : 'refused' }
  }
}

const SILENCE = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'])

/** It could not be reached, or failed itself; whatever else is thrown means that its answer does not hold. */
const isSilence = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof oidc.ClientError && SILENCE.has(error.code ?? ''))
