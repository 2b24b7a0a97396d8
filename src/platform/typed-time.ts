/** "8:45 am", "3.15pm" or "15:15" as 08:45 and 15:15; undefined, where it is no time of day. */
export function typedTime(text: string): string | undefined {
  const found = /^(\d{1,2})[:.](\d\d)(?:\s*(am|pm))?$/i.exec(text.trim())
  const [hour, minute, half] = [Number(found?.[1]), Number(found?.[2]), found?.[3]?.toLowerCase()]
  if (!found || hour > 23 || minute > 59) return undefined
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined
  const whole = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
