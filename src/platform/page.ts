import type { Call, Chain } from './call.ts'
import type { PageView } from './design/layout.ts'
import type { FieldErrors } from './errors.ts'
import type { Permission } from './permission.ts'

export type Answers = Readonly<Record<string, string | readonly string[]>>

/** One request to a page: who asks, what the address says, what was typed. */
export type Visit = {
  call: Call
  params: Readonly<Record<string, string>>
  query: Answers
  /** What a POST carried. */
  answers: Answers
  /** What the form should show as typed: a refused answer, or a draft kept when the session locked. */
  typed: Answers
  errors: FieldErrors
  /** An uploaded file, where the page takes one. */
  file?: Upload
  address: string
  agent: string
  cookies: Cookies
}

export type Upload = { name: string; bytes: Uint8Array }

/**
 * The session’s; which browser it is, from one sign-in to the next; and, for ten minutes, who went away to sign in at a
 * provider. There is no other.
 */
export type Cookies = {
  device: string
  token: string | undefined
  setSession(token: string): void
  clearSession(): void
  away: string | undefined
  setAway(sealed: string): void
  clearAway(): void
}

export type Reply =
  | { view: PageView; status?: number }
  | { to: string }
  /** A long file is sent as it is made, by a page that opens its own transactions. */
  | { file: { name: string; type: string; body: string | Uint8Array | AsyncIterable<string> } }

export const show = (view: PageView, status = 200): Reply => ({ view, status })
export const to = (url: string): Reply => ({ to: url })

export type Page = {
  url: `/${string}`
  /** Whose door this is. The use cases behind it check again; this is what the matrix and the menu read. */
  may: Permission<never>
  get: (visit: Visit) => Promise<Reply>
  post?: (visit: Visit) => Promise<Reply>
  /** A page that hashes, reads a document or waits opens no transaction of its own around that. */
  ownTransactions?: true
  /** It needs no open session: it is how one gets one, or reaches somebody without. */
  beforeGates?: true
  /** Whoever opens it is nobody: no session is looked at, and nothing on it or done by it is anybody’s. */
  asNobody?: true
  /** A child meets it without signing in: what stands on every page of a pupil stands there too. */
  forChildren?: true
  /** Open to whoever is signed in, whatever a module still wants answered first. */
  beforeModuleGates?: true
  /** Open to whoever all access here is taken away from: telling of a concern, and why nothing else opens. */
  evenWithdrawn?: true
  /** The address whose half-written form it carries, where that is not its own. */
  formOf?: (params: Readonly<Record<string, string>>) => string
  /** It answers with a file: there is nothing on it to read or to press. */
  download?: true
  /** Among the most sensitive: whoever opens it shows once more, by password or passkey, that it is they. */
  asksAgain?: true
  /** It takes no file, and that somebody sent one all the same stands in this chain. */
  notesFilesIn?: Chain
  /** After a refusal of somebody who is signed in, in a transaction of its own. It changes nothing of what they are shown. */
  whenRefused?: (call: Call, params: Readonly<Record<string, string>>) => Promise<void>
  /**
   * Takes one file of at most this many bytes; where it says `onlyIf`, of this reader at this address alone: elsewhere a
   * file is refused before anything of it is read.
   */
  upload?: { bytes: number; onlyIf?: (call: Call, params: Visit['params']) => Promise<boolean> }
}

/** The one value of a field; the last, where a form sent several. */
export const one = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.at(-1) ?? '')

export const many = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
