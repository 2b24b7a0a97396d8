import autocannon from 'autocannon'

export type Load = {
  url: string
  /** One for each user. */
  cookies: readonly string[]
  /** So many requests in all, or for so long. */
  amount?: number
  seconds?: number
  /** The form that each user sends, again and again. */
  form?: (user: number) => Record<string, string>
}

export type Answered = {
  n: number
  p50: number
  p95: number
  most: number
  aSecond: number
  wrong: number
  bytes: number
}

export const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN

const FORM = 'application/x-www-form-urlencoded'

/** Users on loopback who press again as soon as they are answered. */
export async function load({ url, cookies, amount, seconds, form }: Load): Promise<Answered> {
  const origin = new URL(url).origin
  const times: number[] = []
  let [wrong, bytes, user] = [0, 0, 0]
  const began = performance.now()
  const options: autocannon.Options = {
    ...{ url, connections: cookies.length, ...(amount ? { amount } : { duration: seconds ?? 2 }) },
    ...{ method: form ? 'POST' : 'GET', timeout: 120 },
    setupClient(client) {
      const mine = user++
      client.setHeaders({
        ...(cookies[mine] ? { cookie: `watchword=${cookies[mine]}` } : {}),
        ...(form ? { 'content-type': FORM, origin, 'sec-fetch-site': 'same-origin' } : {}),
      })
      if (form) client.setBody(new URLSearchParams(form(mine)).toString())
    },
  }
  await new Promise<void>((resolve, reject) => {
    const running = autocannon(options, error => (error ? reject(error) : resolve()))
    running.on('response', (_client, status, size, ms) => {
      times.push(ms)
      bytes = size
      if (status !== (form ? 303 : 200)) wrong++
    })
  })
  const elapsed = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  return {
    ...{ n: times.length, wrong, bytes, aSecond: times.length / elapsed },
    ...{ p50: quantile(times, 0.5), p95: quantile(times, 0.95), most: times.at(-1) ?? Number.NaN },
  }
}

/** The same request again and again while something else is going on; sorted. */
export async function whileGoing(work: Promise<unknown>, one: Omit<Load, 'amount' | 'seconds'>) {
  const going = { on: true }
  void work.finally(() => {
    going.on = false
  })
  const took: number[] = []
  let wrong = 0
  while (going.on) {
    const answered = await load({ ...one, amount: 1 })
    took.push(answered.p50)
    wrong += answered.wrong
  }
  took.sort((a, b) => a - b)
  const most = took.at(-1) ?? Number.NaN
  return { p50: quantile(took, 0.5), p95: quantile(took, 0.95), most, n: took.length, wrong }
}
